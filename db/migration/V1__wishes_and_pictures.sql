-- A picture that a pupil made. Its bytes lie in a table of their own, which no list ever reads.
create table picture (
    id          uuid                     not null primary key,
    pupil       uuid                     not null,
    animal      varchar(40)              not null,
    clothing    varchar(40)              not null,
    colour      varchar(40)              not null,
    action      varchar(40)              not null,
    place       varchar(40)              not null,
    seed        bigint                   not null,
    pack_digest char(64)                 not null,
    width       integer                  not null,
    height      integer                  not null,
    made_at     timestamp with time zone not null
);
create index picture_pupil on picture (pupil, made_at);

-- latents: what the decoder was given, 32-bit floats in network order. Another decoder of the same
-- pack makes a larger picture or a colouring page of them.
create table picture_content (
    picture uuid  not null primary key references picture on delete cascade,
    png     bytea not null,
    latents bytea not null
);

-- A wish waits, is drawn, and ends as a picture or without one.
-- active_pupil repeats the pupil while the wish is not over: its unique index is what allows a
-- pupil only one wish at a time, however many servers share this database.
create table wish (
    id           uuid                     not null primary key,
    pupil        uuid                     not null,
    active_pupil uuid unique,
    animal       varchar(40)              not null,
    clothing     varchar(40)              not null,
    colour       varchar(40)              not null,
    action       varchar(40)              not null,
    place        varchar(40)              not null,
    seed         bigint                   not null,
    state        varchar(16)              not null,
    reason       varchar(16),
    picture      uuid references picture on delete set null,
    asked_at     timestamp with time zone not null,
    started_at   timestamp with time zone,
    ended_at     timestamp with time zone,
    seen         boolean                  not null,
    version      integer                  not null
);
create index wish_queue on wish (state, asked_at);
create index wish_pupil on wish (pupil, asked_at);
