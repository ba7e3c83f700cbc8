package vn.lienthong.intake.secrecy;

/** Something encrypted. @param nonce used once with its key */
public record Sealed(byte[] nonce, byte[] ciphertext) {}
