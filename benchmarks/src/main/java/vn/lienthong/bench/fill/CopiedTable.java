package vn.lienthong.bench.fill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose rows belong to dossiers, and the statements that copy them. A copy has other identifiers, which keep
 * their order in time, other codes, and moments further back.
 *
 * @param columns those that are written
 */
record CopiedTable(String name, List<Column> columns) {
    /** What a row tells of whose it is: a dossier, or a stream that belongs to one. */
    private static final List<String> KEYS = List.of("dossier_id", "stream_id", "clock_id");

    private static final Set<String> CODES = Set.of("code", "subject");
    private static final Set<String> NAMING_THEIR_KEY = Set.of("data", "concern_key");

    /** What the copies are made of: the copy's number, how far back it is, and the template's row. */
    private static final String COPIES = """
             from generate_series(?, ?) n
            cross join lateral (select n %% ? = 0 as with_open, (n * 37 %% 365) * interval '1 day' as back_whole,
                                       (n %% 2) * interval '1 day' as back_open) copy
             join benchmark.template_%1$s t on not t.template_open or copy.with_open
            cross join lateral (select case when t.template_open then copy.back_open else copy.back_whole end as back) far
            """;

    /** Empty for a table whose rows belong to no dossier. */
    Optional<String> key() {
        return KEYS.stream().filter(this::has).findFirst();
    }

    private boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    /** Keeps the rows of the templates, each with whether its dossier is open. */
    String keepTemplates() {
        return """
                create table benchmark.template_%1$s as
                select t.*, s.open as template_open
                  from public.%1$s t join benchmark.stream s on s.stream_id = t.%2$s""".formatted(name, key().orElseThrow());
    }

    /** Parameters: first copy, last copy, every how-manieth has the open ones, too. */
    String copy() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(this::value).collect(Collectors.joining(",\n       "));
        return "insert into public.%s (%s)%nselect %s%n%s".formatted(name, names, values, COPIES.formatted(name));
    }

    private String value(Column column) {
        String value = "t." + column.name();
        if (CODES.contains(column.name())) {
            return value + " || '.' || n";
        }
        if (NAMING_THEIR_KEY.contains(column.name())) {
            String key = "t." + key().orElseThrow();
            return "replace(%s, %s::text, %s::text)".formatted(value, key, copied(key));
        }
        return switch (column.type()) {
            case "uuid" -> copied(value);
            case "timestamp with time zone" -> value + " - far.back";
            case "date" -> "(%s - far.back)::date".formatted(value);
            default -> value;
        };
    }

    private static String copied(String id) {
        return "benchmark.copied(%s, n, far.back)".formatted(id);
    }

    /** What must be there before: a schema, and how an identifier is copied. */
    static List<String> preparation() {
        return List.of("""
                create schema if not exists benchmark""", """
                create table if not exists benchmark.stream (stream_id uuid primary key, open boolean not null)""", """
                create table if not exists benchmark.filled (copies int not null)""", """
                insert into benchmark.filled select 0 where not exists (select from benchmark.filled)""", """
                create or replace function benchmark.copied(id uuid, n int, back interval) returns uuid
                language sql immutable parallel safe
                return case when id is null then null
                    when uuid_extract_version(id) = 7 then (
                        lpad(to_hex((extract(epoch from uuid_extract_timestamp(id) - back) * 1000)::bigint), 12, '0')
                        || '7' || substr(md5(id::text || n), 1, 3) || '8' || substr(md5(id::text || n), 4, 15))::uuid
                    else md5(id::text || n)::uuid end""");
    }
}
