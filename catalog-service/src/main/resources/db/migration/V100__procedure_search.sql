create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Vietnamese without its signs and in small letters. Composed first: unaccent knows composed letters only.
create function folded(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', normalize(words, nfc)));

-- What a question asks for: each of its words, or a word that begins so, where the weights say.
create function asked(question text, weights text) returns tsquery
    language sql immutable strict parallel safe
    return to_tsquery('simple', (
        select string_agg(word || ':*' || weights, ' & ')
        from regexp_split_to_table(folded(question), '[^a-z0-9]+') as word
        where word <> ''));

-- One row for each version of a procedure that was published.
create table procedure_search (
    entry            text  primary key,
    code             text  not null,
    stream_version   int   not null,
    name_vi          text  not null,
    name_en          text  not null,
    field_vi         text  not null,
    field_en         text  not null,
    levels           jsonb not null,
    processing_limit jsonb not null,
    fee_vnd          bigint,
    channels         jsonb not null,
    valid_from       date,
    valid_to         date,
    -- A: name, B: English gloss, C: field
    words tsvector not null generated always as (
        setweight(to_tsvector('simple', folded(name_vi)), 'A')
            || setweight(to_tsvector('simple', folded(name_en)), 'B')
            || setweight(to_tsvector('simple', folded(field_vi || ' ' || field_en)), 'C')) stored,
    letters text not null generated always as (
        folded(name_vi || ' ' || name_en || ' ' || field_vi || ' ' || field_en)) stored
);
create index procedure_search_by_code on procedure_search (code text_pattern_ops, stream_version);
create index procedure_search_by_words on procedure_search using gin (words);
create index procedure_search_by_letters on procedure_search using gin (letters public.gin_trgm_ops);
