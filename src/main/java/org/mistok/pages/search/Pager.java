package org.mistok.pages.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Address;

/// Links to the other pages of a list: the first, the last, those around the current one.
public record Pager(
        @Nullable String previous,
        List<One> pages,
        @Nullable String next) {

    /// No other pages.
    public static final Pager NONE = new Pager(null, List.of(), null);

    /// @param page the current page, from 0
    /// @param count number of pages
    public static Pager of(Address here, int page, int count) {
        if (count < 2) {
            return NONE;
        }
        TreeSet<Integer> shown = new TreeSet<>(List.of(0, count - 1));
        for (int near = Math.max(0, page - 1); near <= Math.min(count - 1, page + 1); near++) {
            shown.add(near);
        }
        List<One> pages = new ArrayList<>();
        int last = -1;
        for (int number : shown) {
            if (number > last + 1) {
                pages.add(new One(0, null, false));
            }
            boolean current = number == page;
            pages.add(new One(number + 1, current ? null : address(here, number), current));
            last = number;
        }
        return new Pager(
                page == 0 ? null : address(here, page - 1), pages, page >= count - 1 ? null : address(here, page + 1));
    }

    private static String address(Address here, int page) {
        return page == 0
                ? here.without("page").toString()
                : here.with("page", String.valueOf(page)).toString();
    }

    /// One page, counted from 1; a gap has neither an address nor is it current.
    public record One(int number, @Nullable String address, boolean current) {}
}
