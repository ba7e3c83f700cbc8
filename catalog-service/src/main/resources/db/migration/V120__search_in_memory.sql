-- Questions are answered in memory, so the view keeps what was announced instead of words. It is made anew: its
-- consumer begins again at the first record of its topic.
delete from inbox where consumer like 'procedure-search%';
delete from consumer_position where consumer like 'procedure-search%';
delete from held_record where consumer like 'procedure-search%';
delete from held_stream where consumer like 'procedure-search%';
delete from rebuild where view = 'procedure-search';
drop table if exists procedure_search__rebuild;
drop table procedure_search;
drop function asked(text, text);
drop function folded(text);

create table searched_version (
    entry          text  primary key,
    code           text  not null,
    stream_version int   not null,
    version        jsonb not null,
    corrects       int
);
create index searched_version_by_code on searched_version (code);

create table searched_procedure (
    code      text  primary key,
    changes   int   not null,
    repeals   jsonb not null,
    processes jsonb not null
);
-- Which procedures have changed is asked often, and nothing else of them.
create index searched_procedure_changes on searched_procedure (code) include (changes);

create table life_event (
    code       text  primary key,
    name_vi    text  not null,
    name_en    text  not null,
    words      jsonb not null,
    procedures jsonb not null,
    fields     jsonb not null
);

create table synonyms (
    code     text  primary key,
    words    jsonb not null,
    meanings jsonb not null
);
