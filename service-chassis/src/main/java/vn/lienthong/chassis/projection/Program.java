package vn.lienthong.chassis.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The code behind some classes: they and all classes of this application that can be reached from them, libraries left
 * out. Told by a digest, for a version's name stays the same while the code changes.
 */
final class Program {
    private static final String OWN = "vn/lienthong/";
    private static final String ENDING = ".class";

    private final Function<String, InputStream> resources;
    private final Map<String, byte[]> classes = new TreeMap<>();

    /** @param resources finds a class file by its path; null where there is none */
    Program(Function<String, InputStream> resources) {
        this.resources = resources;
    }

    /** Some hundred classes are read, so it takes a moment. */
    String digestOf(Collection<Class<?>> roots) {
        Deque<String> ahead = new ArrayDeque<>();
        roots.forEach(root -> ahead.add(root.getName().replace('.', '/')));
        while (!ahead.isEmpty()) {
            String name = ahead.remove();
            if (!classes.containsKey(name)) {
                byte[] code = read(name);
                classes.put(name, code);
                ahead.addAll(mentioned(code));
            }
        }
        MessageDigest digest = sha256();
        classes.values().forEach(digest::update); // a class file tells its own name and end
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] read(String name) {
        try (InputStream code = resources.apply(name + ENDING)) {
            if (code == null) {
                throw new IllegalStateException("The program lacks its class " + name);
            }
            return code.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application's classes that a class names. */
    private static Collection<String> mentioned(byte[] code) {
        return StreamSupport.stream(ClassFile.of().parse(code).constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> descriptor(((ClassEntry) entry).asSymbol()))
                .filter(descriptor -> descriptor.startsWith("L" + OWN))
                .map(descriptor -> descriptor.substring(1, descriptor.length() - 1))
                .toList();
    }

    private static String descriptor(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        return element.descriptorString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
