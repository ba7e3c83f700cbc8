package vn.lienthong.catalog.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Tells whether two postings say the same, on whatever day they say it. */
@Singleton
class Fingerprints {
    /** Short enough to be compared by eye on a board. */
    private static final int BYTES = 8;

    private final ObjectMapper json;

    Fingerprints(ObjectMapper json) {
        this.json = json.copy().addMixIn(Posting.class, Undated.class);
    }

    private interface Undated {
        @JsonIgnore
        LocalDate on();
    }

    String of(Object... posted) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            json.writeValue(out, posted);
        } catch (IOException e) {
            throw new UncheckedIOException("A posting is always JSON", e);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
