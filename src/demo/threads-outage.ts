import type { Thread } from "./thread.ts";

/** An afternoon on which the unlock service was down: one report comes first, the others speak of it. */
export const OUTAGE: readonly Thread[] = [
  {
    key: "outage",
    subject: "No bike of ours unlocks, 140 couriers standing",
    owner: "kenji",
    category: "tracker",
    channel: "phone",
    priority: "urgent",
    plan: "enterprise",
    tags: ["outage"],
    pressing: ["resolution", -95],
    turns: [
      [
        "asks",
        "(Call, 1:30) Nothing unlocks, in three cities. 140 couriers are standing, and the soup is getting cold.",
      ],
      [
        "answers",
        "We see it too: the unlock service does not answer since a few minutes. Everybody who can repair it is repairing it. Emergency codes for all your bikes are in your mailbox now.",
      ],
      [
        "notes",
        "Certificate ran out. Of course it did. It was in a calendar, and the calendar belonged to somebody who left in March.",
      ],
      [
        "asks",
        "(Call, 0:45) Codes work, couriers roll. Wants a written explanation by tonight and is, considering, very polite.",
      ],
      [
        "answers",
        "Service is back, new certificate in place. The written explanation comes from me personally, with what we change so that it does not happen again.",
      ],
      [
        "notes",
        "Certificate alarms: 30, 14, 7, 1 day, to the team and not to a person. Draft of the explanation is with legal, who have asked what a certificate is.",
      ],
      ["asks", "Received your first lines, thank you. Our board also asks what happens if the codes are down as well."],
      [
        "answers",
        "Then there is a key in every box, and 140 people who know where. I will put that into the explanation, in more words.",
      ],
    ],
  },
  {
    subject: "unlock broken??",
    owner: "lucia",
    hoursAgo: 13.3,
    category: "app",
    channel: "social",
    priority: "high",
    plan: "pro",
    tags: ["outage"],
    turns: [
      ["asks", "@dromedary unlock broken?? half of {city} is standing next to its bikes"],
      [
        "answers",
        "Hi {name}, yes, and we are on it. The emergency code is in the app under Help › Offline. News within the hour.",
      ],
      ["notes", "Part of {ticket:outage}."],
      ["asks", "code worked, thx. for next time: the code should not be in the app that does not work"],
      ["answers", "That is now a ticket of its own, with your words as its title. {bug}"],
      ["holds", "The code moves to the display with firmware 4.3."],
    ],
  },
  {
    subject: "Kein Entsperren seit einer Stunde",
    hoursAgo: 12.7,
    category: "app",
    channel: "web",
    language: "de",
    tags: ["outage"],
    turns: [
      [
        "asks",
        "Seit einer Stunde lässt sich mein Rad nicht entsperren. Der Kreis dreht sich. Ich drehe mich inzwischen auch.",
      ],
      [
        "answers",
        "Hallo {name},\n\ndie Störung ist behoben, bitte die App einmal ganz schließen und neu öffnen. Entschuldigen Sie den Ärger!\n\n{agent}",
      ],
      ["notes", "See {ticket:outage}."],
      ["asks", "Jetzt geht es. Der Kreis ist weg, mir ist noch etwas schwindlig."],
      ["solves"],
    ],
  },
  {
    subject: "Wheels blocked, child crying, app spinning",
    hoursAgo: 13.1,
    category: "app",
    channel: "chat",
    priority: "high",
    plan: "pro",
    tags: ["outage"],
    turns: [
      ["asks", "app spins, wheels blocked, child crying, in that order"],
      [
        "answers",
        "Hi {name}, {agent} here. Hold the power button for ten seconds, then type 7-7-3-1 on the display. That opens the lock without the app.",
      ],
      ["asks", "lock open. child now wants to type the code again"],
      ["answers", "It works as often as she likes. Sorry for the fright; our service is coming back right now."],
      ["solves"],
      ["asks", "she says thank you. so do i"],
      ["notes", "The thank-you reopened it, as thank-yous do."],
      ["solves"],
    ],
  },
  {
    subject: "Duplicate? I wrote by mail, chat and Twitter",
    hoursAgo: 12.9,
    category: "app",
    channel: "email",
    tags: ["outage", "duplicate"],
    turns: [
      [
        "asks",
        "The bike does not unlock. I have written to you in three places to be on the safe side. Please answer only once.",
      ],
      ["notes", "Same as {ticket:outage}; the other two are merged in spirit. Answering once."],
      ["answers", "Hello {name},\n\nonce: it works again. Sorry for the hour.\n\n{agent}"],
      ["solves"],
    ],
  },
  {
    subject: "Compensation for the outage",
    owner: "elodie",
    hoursAgo: 9,
    category: "contract",
    channel: "email",
    plan: "enterprise",
    tags: ["outage"],
    turns: [
      [
        "asks",
        "Under section 7.3 of our contract we ask for a credit for the standstill: 52 bikes, 71 minutes.\n\n{full}",
      ],
      [
        "answers",
        "Dear {name},\n\nyou need not cite the section, it is yours: {amount} as a credit on the next invoice. Please tell me if you count more minutes than we do.\n\n{agent}",
      ],
      ["asks", "We count 69. I would rather be right than two minutes richer."],
      ["answers", "69 it is, and a pleasure. The credit note comes with the next invoice."],
      ["holds", "Finance writes the credit note with the month's end."],
    ],
  },
];
