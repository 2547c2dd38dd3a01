/** A stored plan says by which shape it was built, so that a program with another one builds it anew from its text. */
export const sqlite = `
-- The shape of plan; null where no program noted it.
alter table desk_version add column shape integer;
`;

export const postgres = `
-- The shape of plan; null where no program noted it.
alter table desk_version add column shape bigint;
`;
