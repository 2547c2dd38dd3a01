/** What fills the gaps of the text; every value is TOML already. */
export type StarterGaps = {
  readonly name: string;
  readonly timeZone: string;
  /** The table of the week, with its header. */
  readonly week: string;
  readonly handle: string;
  readonly myName: string;
  /** A line of its own that begins with a line break, or nothing. */
  readonly email: string;
  readonly languages: string;
};

/** The desk file that a new desk begins with. Lines that begin with "#" and a key are ready to be uncommented. */
export function starterText({ name, timeZone, week, handle, myName, email, languages }: StarterGaps): string {
  return `# This file says how the desk works: who answers, when it is open, what it promises, who gets which ticket.
#
#   docket desk check desk.toml     explains what is wrong with it
#   docket desk diff desk.toml      shows what would change, and which tickets would go to whom
#   docket desk apply desk.toml     puts it in force
#
# Durations are written "15m", "8h", "5d" or "1h30m". The lines behind a # show what else there is: take the # away.

[desk]
name = ${name}
time_zone = ${timeZone}
calendar = "office"
assignment = "push"            # push: tickets are assigned; pull: everybody takes from one queue
auto_close = "5d"              # a solved ticket is closed after this

# -- when the desk is open ------------------------------------------------------------------------

${week}

# [calendar.office.dates]      # these replace the hours of a weekday; [] closes
# "2030-12-24" = ["09:00-12:00"]
# "2030-12-25" = []

# -- who works here -------------------------------------------------------------------------------

[[team]]
name = "support"
lead = ${handle}

[[agent]]
handle = ${handle}
name = ${myName}${email}
role = "admin"                 # agent, lead (may override) or admin (may change this file)
teams = ["support"]
tier = 2                       # 1 is the first line; higher tiers take what is escalated
skills = { product = 3, billing = 3 }                     # levels 1 to 5
languages = ${languages}
capacity = 10                  # open tickets at a time
shift = "office"               # a calendar, or hours of one's own: { mon = ["10:00-18:00"], tue = ["10:00-18:00"] }

# [[agent]]
# handle = "ana"
# name = "Ana Silva"
# email = "ana@example.com"
# teams = ["support"]
# tier = 1
# skills = { product = 2 }
# languages = ["pt", "en"]
# capacity = 8
# capacity_by_channel = { chat = 3 }                      # at most three of the eight in chats
# time_zone = "Europe/Lisbon"
# shift = "office"

# -- what a ticket is -----------------------------------------------------------------------------

[[category]]
name = "question"
team = "support"
effort = "15m"

[[category]]
name = "billing"
team = "support"
skills = { billing = 2 }       # required; wants = ["…"] would be welcome but dispensable
effort = "20m"

[[rule]]                       # tried from the top; the first to set a field wins
name = "billing words"
when = { subject = ["invoice", "refund", "payment"] }
set = { category = "billing" }

# [[rule]]
# name = "enterprise is never below high"
# when = { plan = ["enterprise"], priority = ["normal", "low"] }
# set = { priority = "high", tags = ["vip"] }

# -- what comes first: each ticket counts as if it had come this much earlier -----------------------

[queue.head_start]
urgent = "24h"
high = "8h"
low = "-8h"
first_time_customer = "2h"
# revenue = "30m per 1000"
# plan = { enterprise = "8h", pro = "2h" }
# channel = { chat = "4h", phone = "6h" }

# -- who gets it ----------------------------------------------------------------------------------

[pipeline]
order = ["affinity", "skill_level", "spare_capacity", "longest_idle"]
relax = [                      # what is dropped when nobody could take a ticket for so long, in open hours
  { after = "30m", drop = "wants" },
  { after = "2h", drop = "language" },
]

# -- what we promise, in open hours -----------------------------------------------------------------

[[sla]]                        # the first that matches; when = { plan = ["enterprise"] } would make one for some
name = "Standard"
first_response = { urgent = "1h", high = "2h", normal = "4h", low = "8h" }
resolution = { urgent = "8h", high = "16h", normal = "40h", low = "80h" }

# [[ladder]]                   # what happens as a clock runs out
# clock = "first_response"
# steps = [
#   { at = "75%", notify = "assignee" },
#   { at = "100%", notify = "lead", priority = "+1" },
# ]

# [[view]]                     # a tab of one's own
# name = "Big accounts"
# query = "plan:enterprise"
`;
}
