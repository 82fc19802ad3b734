package org.mistok.account;

/// Where letters are handed in. Handing one in is part of the running transaction: if that fails, no letter goes out.
public interface Letters {

    void post(Letter letter);
}
