/** The people of the demo desk, as they stand in its desk file. */
export const DESK_AGENTS = `# -- who works here ----------------------------------------------------------------------------------------------------
[[team]]
name = "riders"                                              # everybody who rides: bikes, app, accounts
lead = "sam"
assignment = "pull"                                          # a shared queue: press c

[[team]]
name = "orders"                                              # what people pay for, and where it is
lead = "nadia"
assignment = "push"

[[team]]
name = "fleet"                                               # couriers and cities with two hundred bikes
lead = "kenji"
assignment = "push"
order = "due"

[[agent]]
handle = "nadia"
name = "Nadia Okafor"
email = "nadia@dromedary.example"
role = "admin"
teams = ["riders", "orders"]
tier = 2
skills = { app = 3, mechanics = 2, privacy = 5 }
languages = ["en", "fr", "de"]
capacity = 6
time_zone = "Europe/Berlin"
shift = "berlin"

[[agent]]
handle = "sam"
name = "Sam Rao"
email = "sam@dromedary.example"
role = "lead"
teams = ["riders"]
tier = 2
skills = { app = 3, mechanics = 4, privacy = 1 }
languages = ["en", "de", "fr"]
capacity = 10
capacity_by_channel = { chat = 3, phone = 1 }
time_zone = "Europe/Berlin"
shift = "always"                                             # on call: works at any hour

[[agent]]
handle = "lucia"
name = "Lucía Ferrer"
email = "lucia@dromedary.example"
role = "agent"
teams = ["riders"]
tier = 1
skills = { app = 4, mechanics = 2, privacy = 1 }
languages = ["es", "pt", "en"]
capacity = 8
time_zone = "Europe/Lisbon"
shift = { mon = ["10:00-19:00"], tue = ["10:00-19:00"], wed = ["10:00-19:00"], thu = ["10:00-19:00"], sat = ["09:00-13:00"] }

[[agent]]
handle = "kenji"
name = "Kenji Mori"
email = "kenji@dromedary.example"
role = "lead"
teams = ["fleet"]
tier = 2
skills = { api = 4, telematics = 3, sales = 2 }
languages = ["ja", "en"]
capacity = 8
time_zone = "Asia/Tokyo"
shift = "always"

[[agent]]
handle = "elodie"
name = "Élodie Tremblay"
email = "elodie@dromedary.example"
role = "agent"
teams = ["fleet"]
tier = 1
skills = { api = 3, telematics = 4, sales = 3 }
languages = ["fr", "en"]
capacity = 7
time_zone = "America/New_York"
shift = "brooklyn"

[[agent]]
handle = "grace"
name = "Grace Whitfield"
email = "grace@dromedary.example"
role = "agent"
teams = ["fleet"]
tier = 1
skills = { api = 2, telematics = 2, sales = 4 }
languages = ["en", "es"]
regions = ["US", "CA", "MX", "GB", "IE", "ES"]
capacity = 6
time_zone = "America/New_York"
shift = "brooklyn"

[[agent]]
handle = "ana"
name = "Ana Silva"
email = "ana@dromedary.example"
role = "agent"
teams = ["orders"]
tier = 1
skills = { billing = 3, logistics = 2 }
languages = ["pt", "es", "en"]
capacity = 7
time_zone = "Europe/Lisbon"
shift = "berlin"

[[agent]]
handle = "jonas"
name = "Jonas Brandt"
email = "jonas@dromedary.example"
role = "agent"
teams = ["orders"]
tier = 1
skills = { billing = 4, logistics = 3 }
languages = ["de", "en", "fr"]
capacity = 7
time_zone = "Europe/Berlin"
shift = "berlin"

[[agent]]
handle = "yuki"
name = "Yuki Tanabe"
email = "yuki@dromedary.example"
role = "agent"
teams = ["orders"]
tier = 1
skills = { billing = 2, logistics = 4 }
languages = ["ja", "en"]
capacity = 12
time_zone = "Asia/Tokyo"
shift = { tue = ["09:00-18:00"], wed = ["09:00-18:00"], thu = ["09:00-18:00"], fri = ["09:00-18:00"], sat = ["10:00-15:00"] }

[[rotation]]                                                 # who backs up the first line, by turns
tier = 2
team = "riders"
every = "1w"
handover = { day = "mon", time = "09:00", time_zone = "Europe/Berlin", first = "2026-01-05" }
turns = [["sam"], ["lucia"], ["nadia"]]

[[rotation]]                                                 # who is woken when the trackers fall silent
tier = 2
team = "fleet"
every = "1w"
handover = { day = "wed", time = "10:00", time_zone = "America/New_York", first = "2026-01-07" }
turns = [["kenji"], ["elodie", "grace"]]
`;
