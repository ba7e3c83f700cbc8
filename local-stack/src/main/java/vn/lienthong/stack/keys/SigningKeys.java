package vn.lienthong.stack.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.WholeFile;

/** The key pair that takes the place of an identity provider on one machine. */
public final class SigningKeys {
    private static final int BITS = 2048;
    private static final String ALGORITHM = "RSA";

    private final Path privateFile;
    private final Path publicFile;

    private SigningKeys(Path folder) {
        privateFile = folder.resolve("private.pem");
        publicFile = folder.resolve("public.pem");
    }

    /** The key pair of the stack in this folder, made where there is none. */
    public static SigningKeys of(DataDirectory directory) {
        var keys = new SigningKeys(directory.keys());
        if (!Files.exists(keys.privateFile)) {
            keys.make();
        }
        return keys;
    }

    /** The file that the services check tokens with. */
    public Path publicFile() {
        return publicFile;
    }

    public PrivateKey privateKey() {
        try {
            String body = Files.readString(privateFile).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + privateFile, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(privateFile + " holds no key", e);
        }
    }

    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            WholeFile.makePrivateFolder(privateFile.getParent());
            // The private one last: whoever finds it finds both.
            WholeFile.writePublic(publicFile, pem("PUBLIC KEY", pair.getPublic()));
            WholeFile.write(privateFile, pem("PRIVATE KEY", pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body);
    }
}
