-- A store as version 1 made it. It is never changed: whatever the tables become, what is in here must still read.
pragma application_id = 1415004505;
pragma user_version = 1;
CREATE TABLE scenario (
    digest text primary key,
    compiled blob not null
) without rowid;
CREATE TABLE session (
    id text primary key,
    scenario text not null,
    digest text not null references scenario(digest),
    title text not null,
    seed integer not null,
    difficulty text not null,
    pace text not null,
    started_at text not null,
    ended_at text,
    parent text not null default '',
    parent_event integer not null default 0,
    events integer not null default 0,
    score real,
    kind text not null default '',
    band text not null default '',
    tags text not null default '',
    app text not null,
    rubric integer not null default 0,
    lease text not null default '',
    lease_until text not null default ''
) without rowid;
CREATE INDEX session_by_start on session(started_at desc);
CREATE INDEX session_by_scenario on session(scenario, ended_at);
CREATE TABLE event (
    session text not null references session(id) on delete cascade,
    number integer not null,
    kind text not null,
    at integer not null,
    payload blob not null,
    primary key (session, number)
) without rowid;
CREATE TABLE note (
    session text not null references session(id) on delete cascade,
    number integer not null,
    event integer not null,
    text text not null,
    primary key (session, number)
) without rowid;
CREATE TABLE card (
    session text not null references session(id) on delete cascade,
    rubric integer not null,
    payload blob not null,
    primary key (session, rubric)
) without rowid;
insert into scenario values ('00000000000000aa', cast('{"twoway":1,"title":"The Bakery","role":"Baker","company":"Crumb and Sons","interviewers":{"ines":{"name":"Ines"}},"beats":{"welcome":{"say":[{"text":"Good morning. It is early, I know.","id":"welcome.1"}],"ask":{"text":"Why bread?","id":"welcome.ask"}}},"topics":{"hours":{"ladder":{"fact":[{"say":[{"text":"We start at three.","id":"hours.fact.1"}],"reveals":["three"]}]},"area":"expectations"}},"facts":{"three":{"text":"Work starts at three in the morning.","severity":2,"colour":"red","area":"expectations"}},"outcomes":{"met":{"title":"You met","text":"You went home."}},"id":"the-bakery","digest":"00000000000000aa"}' as blob));
insert into session values ('20260301-0700-00aa', 'the-bakery', '00000000000000aa', 'The Bakery', 7, 'guarded', 'live', '2026-03-01T07:00:00+00:00', '2026-03-01T07:10:00+00:00', '', 0, 9, 31.5, 'narrow', 'listening', '', '0.1.0', 1, '', '');
insert into session values ('20260302-0700-00bb', 'the-bakery', '00000000000000aa', 'The Bakery', 7, 'guarded', 'live', '2026-03-02T07:00:00+00:00', null, '', 0, 6, null, '', '', '', '0.1.0', 0, '', '');
insert into event values ('20260301-0700-00aa', 1, 'started', 0, cast('{"kind":"started","scenario":"the-bakery","digest":"00000000000000aa","title":"The Bakery","seed":7,"difficulty":"guarded","pace":"live","number":1,"at":0}' as blob));
insert into event values ('20260301-0700-00aa', 2, 'spoke', 40, cast('{"kind":"spoke","speaker":"ines","text":"Good morning. It is early, I know.","beat":"welcome","line":"welcome.1","role":"line","number":2,"at":40,"moves":[{"move":"listen"}]}' as blob));
insert into event values ('20260301-0700-00aa', 3, 'cut', 1900, cast('{"kind":"cut","line":"welcome.1","spoke":2,"word":4,"heard":"Good morning. It is","number":3,"at":1900,"moves":[{"move":"begin","at":3},{"move":"say","text":"When does the day start?","at":3,"acts":[{"text":"When does the day start?","kind":"question","form":"open","topic":"hours","area":"expectations","confidence":1.0,"understood":"yes","goes_back":false,"cites":false,"nearest":[]}]}]}' as blob));
insert into event values ('20260301-0700-00aa', 4, 'asked', 1900, cast('{"kind":"asked","text":"When does the day start?","beat":"welcome","topic":"hours","area":"expectations","form":"open","timing":"clause-end","number":4,"at":1900}' as blob));
insert into event values ('20260301-0700-00aa', 5, 'spoke', 1900, cast('{"kind":"spoke","speaker":"ines","text":"We start at three.","beat":"welcome","line":"hours.fact.1","role":"answer","rung":"fact","topic":"hours","replies_to":4,"number":5,"at":1900}' as blob));
insert into event values ('20260301-0700-00aa', 6, 'learned', 3000, cast('{"kind":"learned","fact":"three","spoke":5,"asked":4,"number":6,"at":3000,"moves":[{"move":"listen"}]}' as blob));
insert into event values ('20260301-0700-00aa', 7, 'decided', 9000, cast('{"kind":"decided","choice":"time","number":7,"at":9000,"moves":[{"move":"decide","choice":"time"}]}' as blob));
insert into event values ('20260301-0700-00aa', 8, 'outcome', 9000, cast('{"kind":"outcome","outcome":"met","text":"You went home.","number":8,"at":9000}' as blob));
insert into event values ('20260301-0700-00aa', 9, 'ended', 9000, cast('{"kind":"ended","number":9,"at":9000}' as blob));
insert into event values ('20260302-0700-00bb', 1, 'started', 0, cast('{"kind":"started","scenario":"the-bakery","digest":"00000000000000aa","title":"The Bakery","seed":7,"difficulty":"guarded","pace":"live","number":1,"at":0}' as blob));
insert into event values ('20260302-0700-00bb', 2, 'spoke', 40, cast('{"kind":"spoke","speaker":"ines","text":"Good morning. It is early, I know.","beat":"welcome","line":"welcome.1","role":"line","number":2,"at":40,"moves":[{"move":"listen"}]}' as blob));
insert into event values ('20260302-0700-00bb', 3, 'cut', 1900, cast('{"kind":"cut","line":"welcome.1","spoke":2,"word":4,"heard":"Good morning. It is","number":3,"at":1900,"moves":[{"move":"begin","at":3},{"move":"say","text":"When does the day start?","at":3,"acts":[{"text":"When does the day start?","kind":"question","form":"open","topic":"hours","area":"expectations","confidence":1.0,"understood":"yes","goes_back":false,"cites":false,"nearest":[]}]}]}' as blob));
insert into event values ('20260302-0700-00bb', 4, 'asked', 1900, cast('{"kind":"asked","text":"When does the day start?","beat":"welcome","topic":"hours","area":"expectations","form":"open","timing":"clause-end","number":4,"at":1900}' as blob));
insert into event values ('20260302-0700-00bb', 5, 'spoke', 1900, cast('{"kind":"spoke","speaker":"ines","text":"We start at three.","beat":"welcome","line":"hours.fact.1","role":"answer","rung":"fact","topic":"hours","replies_to":4,"number":5,"at":1900}' as blob));
insert into event values ('20260302-0700-00bb', 6, 'learned', 3000, cast('{"kind":"learned","fact":"three","spoke":5,"asked":4,"number":6,"at":3000,"moves":[{"move":"listen"}]}' as blob));
insert into card values ('20260301-0700-00aa', 1, cast('{"total":31.5}' as blob));
