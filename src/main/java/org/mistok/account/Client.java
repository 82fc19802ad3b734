package org.mistok.account;

/// From where somebody tries something.
///
/// @param network the network address, or what stands for it; empty when unknown
/// @param agent what the browser or program calls itself, at most [#LONGEST_AGENT] characters
public record Client(String network, String agent) {
    public static final Client UNKNOWN = new Client("", "");
    private static final int LONGEST_AGENT = 200;

    public Client {
        agent = agent.replaceAll("[^\\x20-\\x7E]", " ").strip();
        agent = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
