import { DESK_AGENTS } from "./desk-agents.ts";
import { DESK_WORK } from "./desk-work.ts";

const HOUSE = `# The demo desk: Dromedary, makers of cargo bikes in Berlin, with an app for riders, a web shop, and a portal with an API
# for fleets. Change what you like: \`docket desk check\` reads it, \`docket desk diff\` shows what would be different,
# \`docket desk apply\` puts it in force.

[desk]
name = "Dromedary Cargo Bikes"
time_zone = "Europe/Berlin"
calendar = "berlin"
assignment = "pull"                                          # agents claim, unless their team says otherwise
auto_close = "5d"
rights = { steal = "agent", override = "lead", desk = "admin" }

# -- when the desk is open ---------------------------------------------------------------------------------------------
[calendar.berlin]
time_zone = "Europe/Berlin"
holidays = ["2026-12-25", "2026-12-26", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-01"]
[calendar.berlin.week]
mon = ["09:00-12:30", "13:15-18:00"]                         # Monday lunch is the one thing we do together
tue = ["09:00-18:00"]
wed = ["09:00-18:00"]
thu = ["09:00-18:00"]
fri = ["09:00-16:30"]
[calendar.berlin.dates]
"2026-12-24" = ["09:00-12:00"]
"2026-12-31" = []

[calendar.brooklyn]
time_zone = "America/New_York"
holidays = ["2026-11-26", "2026-12-25", "2027-01-01"]
[calendar.brooklyn.week]
mon = ["09:00-17:30"]
tue = ["09:00-17:30"]
wed = ["09:00-17:30"]
thu = ["09:00-17:30"]
fri = ["09:00-17:30"]

[calendar.always]                                            # whoever has couriers on the road at night pays for it
time_zone = "UTC"
week = "always"

`;

const FLOW = `
# -- the queue: arrival time minus head start --------------------------------------------------------------------------
[queue]
order = "urgency"
[queue.head_start]
urgent = "24h"
high = "8h"
low = "-8h"
first_time_customer = "1h"
revenue = "10m per 10000"
plan = { enterprise = "6h", pro = "2h" }
channel = { chat = "4h", phone = "6h" }

# -- who gets it -------------------------------------------------------------------------------------------------------
[pipeline]
order = ["affinity", "skill_level", "spare_capacity", "longest_idle"]
spare_capacity = "percent"
capacity_counts = ["new", "open"]
claim_binds = ["active", "team", "skills", "language", "capacity", "excluded"]
affinity = { within = "30d" }
tier_above = 1
relax = [
  { after = "15m", drop = "region" },
  { after = "30m", drop = "wants" },
  { after = "4h", drop = "language" },                       # a stranger with a dictionary beats silence
]
`;

const PROMISES = `
# -- what we promise ---------------------------------------------------------------------------------------------------
[[sla]]
name = "Fleet around the clock"
when = { plan = ["enterprise"] }
calendar = "always"
first_response = { urgent = "30m", high = "1h", normal = "4h", low = "12h" }
next_response = { urgent = "2h", high = "4h", normal = "8h", low = "24h" }
resolution = { urgent = "12h", high = "48h", normal = "120h", low = "240h" }
pauses = { resolution = ["pending", "on_hold"] }

[[sla]]
name = "Workshop"
when = { plan = ["pro"] }
calendar = { urgent = "always", default = "berlin" }
first_response = { urgent = "2h", high = "5h", normal = "10h", low = "20h" }
next_response = { urgent = "4h", high = "8h", normal = "16h", low = "32h" }
resolution = { urgent = "24h", high = "60h", normal = "100h", low = "160h" }
pauses = { resolution = ["pending", "on_hold"] }

[[sla]]
name = "Riders overseas"
when = { region = ["US", "CA", "MX", "BR"] }
calendar = "brooklyn"
first_response = { urgent = "4h", high = "8h", normal = "16h", low = "40h" }
resolution = { urgent = "40h", high = "80h", normal = "120h", low = "160h" }
pauses = { resolution = ["pending", "on_hold"] }

[[sla]]
name = "Riders"
calendar = "berlin"
first_response = { urgent = "4h", high = "8h", normal = "16h", low = "40h" }
resolution = { urgent = "40h", high = "80h", normal = "120h", low = "160h" }
pauses = { resolution = ["pending", "on_hold"] }

[[ladder]]                                                   # what happens as a clock runs out
clock = "first_response"
steps = [
  { at = "75%", notify = "assignee" },
  { at = "-15m", notify = "lead" },
  { at = "100%", notify = "lead", priority = "+1" },
]

[[ladder]]
clock = "resolution"
steps = [
  { at = "90%", notify = "assignee" },
  { at = "100%", escalate = "tier+1" },
]
`;

/** The desk file of the demo, as text. */
export const DESK_FILE = HOUSE + DESK_AGENTS + DESK_WORK + FLOW + PROMISES;
