/** A command writes its key down with what it did, so that one whose answer was lost is not done again. */
export const sqlite = `
alter table act add column key text;
create unique index act_key on act (key) where key is not null;
`;

export const postgres = `
alter table act add column key text;
create unique index act_key on act (key) where key is not null;
`;
