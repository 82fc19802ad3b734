package org.mistok.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Calls;

/// The query parameter `call`: under which funding call somebody would apply.
public final class CallParameter {
    private static final int LONGEST = 100;

    private CallParameter() {}

    /// The call; null when none is given or, with a flaw, there is no such.
    public static @Nullable Call read(Parameters parameters, Calls calls) {
        String code = parameters.text("call", LONGEST);
        if (code == null) {
            return null;
        }
        Call call = CallCode.isCode(code) ? calls.find(CallCode.of(code)) : null;
        if (call == null) {
            parameters.add(Flaw.of("call", "parameter.call", Flaw.shown(code))
                    .maybe(
                            code,
                            calls.list(Instant.EPOCH).stream()
                                    .map(one -> one.code().value())
                                    .toList()));
        }
        return call;
    }
}
