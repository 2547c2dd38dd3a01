/** What a ticket is at the demo desk, and which rules look at it first. */
export const DESK_WORK = `
# -- what a ticket is --------------------------------------------------------------------------------------------------
[[category]]
name = "app"
team = "riders"
skills = { app = 1 }
effort = "15m"

[[category]]
name = "login"
team = "riders"
skills = { app = 1 }
effort = "10m"

[[category]]
name = "bike"
team = "riders"
skills = { mechanics = 1 }
wants = ["app"]
effort = "20m"

[[category]]
name = "warranty"
team = "riders"
skills = { mechanics = 2 }                                   # somebody who has held a torque wrench
effort = "30m"

[[category]]
name = "feedback"
team = "riders"
effort = "5m"

[[category]]
name = "privacy"
team = "riders"
skills = { privacy = 2 }
effort = "45m"

[[category]]
name = "delivery"
team = "orders"
skills = { logistics = 1 }
effort = "15m"

[[category]]
name = "invoice"
team = "orders"
skills = { billing = 1 }
wants = ["logistics"]
effort = "10m"

[[category]]
name = "refund"
team = "orders"
skills = { billing = 2 }                                     # level 2 may send money back
effort = "15m"

[[category]]
name = "api"
team = "fleet"
skills = { api = 2 }
effort = "1h"
weight = 2

[[category]]
name = "tracker"
team = "fleet"
skills = { telematics = 1 }
wants = ["api"]
effort = "30m"
weight = 2

[[category]]
name = "contract"
team = "fleet"
skills = { sales = 1 }
effort = "20m"

[[rule]]                                                     # tried from the top; the first to set a field wins
name = "invoice words"
when = { subject = ["invoice", "VAT", "Rechnung", "facture", "factura", "fatura", "請求書"], channel = ["email", "web"] }
set = { category = "invoice" }

[[rule]]
name = "refund words"
when = { subject = ["refund", "money back", "Erstattung", "remboursement", "reembolso"], channel = ["email", "web"] }
set = { category = "refund" }

[[rule]]
name = "bikes on the road"
when = { subject = ["brake", "Bremse", "frein"] }
set = { priority = "high", tags = ["safety"] }

[[rule]]
name = "big accounts"
when = { revenue = ">= 100000" }
set = { tags = ["key-account"] }
`;
