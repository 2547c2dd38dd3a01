import type { Thread } from "./thread.ts";

/** Done, by the fleet's team; two of them after some to and fro. */
export const SOLVED_FLEET: readonly Thread[] = [
  {
    subject: "Token expired in the middle of the night job",
    category: "api",
    channel: "api",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "Our job runs for two hours, your tokens for one. Is there a way to renew in between without starting over?",
      ],
      [
        "answers",
        "Hello {name},\n\nyes: send the refresh token to `/oauth/token` whenever you like, the cursor of the export stays valid for a day.\n\n{agent}",
      ],
      ["asks", "Works. It would have been page one of my documentation."],
      ["notes", "It is on page 40. Moved to page 1."],
      ["solves"],
    ],
  },
  {
    subject: "Fourteen trackers silent after the update",
    category: "tracker",
    channel: "email",
    priority: "high",
    plan: "enterprise",
    tags: ["firmware"],
    turns: [
      [
        "asks",
        "After last night's firmware fourteen of our bikes no longer report. They ride, we just do not know where.",
      ],
      [
        "answers",
        "Good morning {name},\n\nwe see the fourteen too, or rather we do not. I have stopped the rollout for everybody and am looking at the logs of the last one that spoke.\n\n{agent}",
      ],
      ["notes", "All fourteen have the old modem. The test bench has none with the old modem. It will."],
      ["raises", "urgent"],
      ["asks", "Our night shift starts at 20:00. Do I send them out blind?"],
      ["escalates", "Needs a rollback over the air to a modem that does not listen; hardware knowledge wanted."],
      [
        "answers",
        "Hello {name},\n\nI have taken this over. If a rider switches the bike off and on twice within ten seconds, it starts the old firmware. Could you try it with one?",
      ],
      ["asks", "Off, on, off, on. Number 9 is back on the map!"],
      ["answers", "Very good. I have put it into one picture that you can send to the riders."],
      ["asks", "Thirteen are back. Number 4 is in the workshop, it has no wheels at the moment."],
      [
        "answers",
        "Then number 4 is where we think it is. The new firmware skips the old modem until it has been tested; you get nothing before that.",
      ],
      ["notes", "Post-mortem is in the handbook. Old modem ordered for the bench, second hand, from a customer."],
      ["asks", "Number 4 has wheels and reports."],
      ["answers", "Then it is all of them. I have the whole story in writing for you, one page, no adjectives."],
      ["asks", "Read it, and passed it on. Thank you for the night, all of you."],
      ["aside", "Nobody writes post-mortems like Kenji. There is a haiku in the appendix."],
      ["solves"],
    ],
  },
  {
    subject: "Portal slow on Mondays",
    category: "api",
    channel: "web",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "Every Monday between eight and nine the fleet map takes half a minute. Tuesdays it is quick. Does it not like Mondays either?",
      ],
      ["notes", "The weekly report of the largest customer runs then, on the same database. I know whom to ask."],
      [
        "answers",
        "Hello {name},\n\nsomebody's large report runs at that hour. We have moved it to Sunday night. Would you tell me next Monday?\n\n{agent}",
      ],
      ["waits", "next Monday"],
      ["asks", "Monday, 08:20, two seconds. I had coffee time planned in, now what?"],
      ["solves"],
    ],
  },
  {
    subject: "Add our logo to the lock screen",
    category: "contract",
    channel: "email",
    plan: "enterprise",
    turns: [
      ["asks", "The contract says that our logo can be on the bikes' displays. Attached: the logo, in 41 colours."],
      [
        "answers",
        "Hello {name},\n\nlovely. The display has two. I have made a version with both of them; see whether you can live with it.\n\n{agent}",
      ],
      ["steals", "I know the designer over there from school, quicker if I talk to her."],
      [
        "answers",
        "Hello {name},\n\nI have settled it with your design department: white on black, without the gradient. It is on all bikes from tonight.",
      ],
      ["asks", "It looks better than the original. Please do not tell design."],
      ["solves"],
    ],
  },
  {
    subject: "契約台数の確認",
    category: "contract",
    channel: "email",
    language: "ja",
    plan: "enterprise",
    owner: "kenji",
    turns: [
      ["asks", "お世話になっております。来年度の予算作成のため、現在の契約台数と単価をご教示いただけますでしょうか。"],
      [
        "answers",
        "{name}様\n\nお世話になっております。現在のご契約は28台でございます。明細を添付いたしましたので、ご確認くださいませ。\n\n森 健司",
      ],
      ["asks", "確認いたしました。ありがとうございます。"],
      ["solves"],
    ],
  },
  {
    subject: "Le bouton « Verrouiller tout » est dangereux",
    category: "tracker",
    channel: "email",
    language: "fr",
    plan: "enterprise",
    priority: "high",
    owner: "elodie",
    turns: [
      [
        "asks",
        "Un collègue a cliqué sur « Verrouiller tout » en pensant verrouiller l'écran. Vingt-deux livreurs se sont arrêtés. Il vous faut une confirmation.",
      ],
      [
        "answers",
        "Bonjour {name},\n\naucun vélo n'est bloqué en marche, heureusement, mais vous avez raison. J'ai retiré le bouton de votre compte et je transmets la demande avec votre exemple.\n\nÉlodie Tremblay",
      ],
      ["notes", "Twenty-two couriers on one button. Product has it at the top of the list now."],
      ["asks", "Merci. Le collègue offre les croissants pendant un mois."],
      ["solves"],
    ],
  },
  {
    subject: "Insurance asks for mileage per bike",
    category: "contract",
    channel: "email",
    plan: "enterprise",
    turns: [
      [
        "asks",
        "Our insurer wants kilometres per frame number and quarter, as a spreadsheet, by Friday. They always want it by Friday.",
      ],
      [
        "answers",
        "Hello {name},\n\nattached, for the last four quarters. You can also get it yourself under Reports › Frames, on any day but I recommend Thursdays.\n\n{agent}",
      ],
      ["asks", "You are a treasure. See you on Thursday."],
      ["solves"],
    ],
  },
];
