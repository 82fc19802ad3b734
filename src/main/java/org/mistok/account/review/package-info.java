/// What people write for an organisation and a coordinator looks at before it is public: which changes need that, what
/// may be done from where, and who did it. See `docs/how-to/look-after-profiles.md`.
@NullMarked
package org.mistok.account.review;

import org.jspecify.annotations.NullMarked;
