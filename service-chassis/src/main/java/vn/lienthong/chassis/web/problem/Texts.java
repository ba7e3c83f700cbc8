package vn.lienthong.chassis.web.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.lienthong.chassis.decider.Worded;

/**
 * Messages in both languages: {@code messages/problems_{vi,en}.properties} of the chassis and
 * {@code messages/service_{vi,en}.properties} of the service, in UTF-8. A code has two entries, {@code <code>.title} and
 * {@code <code>.detail}; the detail may have the places {0}, {1} and so on for the facts of the case.
 */
@Singleton
public class Texts {
    private static final List<String> BUNDLES = List.of("messages/problems", "messages/service");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    public Optional<String> find(Language language, String key, List<?> facts) {
        return Optional.ofNullable(texts.get(language).getProperty(key))
                .map(text -> Facts.fill(
                        text, facts.stream().map(fact -> worded(language, fact)).toList()));
    }

    private Object worded(Language language, Object fact) {
        return fact instanceof Worded(String key, List<Object> facts)
                ? find(language, key, facts).orElse(key)
                : fact;
    }

    public String title(Language language, String code) {
        return find(language, code + ".title", List.of()).orElse(code);
    }

    public Optional<String> detail(Language language, String code, List<?> facts) {
        return find(language, code + ".detail", facts);
    }

    /** The entries that the codes should have and have not, as {@code <language>: <key>}: a service tests for none. */
    public List<String> missing(ProblemCodes codes) {
        return codes.all().stream()
                .flatMap(code -> Stream.of(code.code() + ".title", code.code() + ".detail"))
                .flatMap(this::languagesWithout)
                .toList();
    }

    private Stream<String> languagesWithout(String key) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().getProperty(key, "").isBlank())
                .map(entry -> entry.getKey().tag() + ": " + key);
    }

    private static Properties load(Language language) {
        var properties = new Properties();
        for (String bundle : BUNDLES) {
            for (URL resource : resources(bundle + "_" + language.tag() + ".properties")) {
                try (Reader reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read " + resource, e);
                }
            }
        }
        return properties;
    }

    private static List<URL> resources(String name) {
        try {
            return new ArrayList<>(Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for " + name, e);
        }
    }
}
