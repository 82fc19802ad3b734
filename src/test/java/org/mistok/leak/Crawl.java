package org.mistok.leak;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Follows the links of pages, breadth first, as a reader or a search engine would.
final class Crawl {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action|data-[a-z-]+)=\"(/[^\"#]*)");

    private final UnaryOperator<String> answers;
    private final int most;

    /// @param answers what a path is answered with
    /// @param most pages to look at
    Crawl(UnaryOperator<String> answers, int most) {
        this.answers = answers;
        this.most = most;
    }

    /// Every page that was found, with its path, in the order in which they were found.
    String from(String start) {
        Map<String, String> seen = new LinkedHashMap<>();
        Queue<String> waiting = new ArrayDeque<>();
        waiting.add(start);
        while (!waiting.isEmpty() && seen.size() < most) {
            String path = waiting.remove();
            if (!seen.containsKey(path)) {
                String answer = answers.apply(path);
                seen.put(path, answer);
                LINK.matcher(answer)
                        .results()
                        .map(link -> unescaped(link.group(1)))
                        .forEach(waiting::add);
            }
        }
        return seen.toString();
    }

    private static String unescaped(String attribute) {
        return attribute.replace("&amp;", "&").replace("&#39;", "'").replace(" ", "%20");
    }
}
