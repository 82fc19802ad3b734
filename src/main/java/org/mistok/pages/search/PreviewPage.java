package org.mistok.pages.search;

import java.util.List;
import org.mistok.pages.Frame;
import org.mistok.pages.Named;

/// A few lines about an organisation.
///
/// @param facts kind, place, population
/// @param areas of its public needs and offers
public record PreviewPage(Frame frame, Named name, String code, List<String> facts, List<String> areas) {

    public String address() {
        return frame.link("/organisations/" + code);
    }
}
