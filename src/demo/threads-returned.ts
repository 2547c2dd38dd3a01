import type { Thread } from "./thread.ts";

/** Somebody had these and gave them back or passed them up: they wait again. */
export const RETURNED: readonly Thread[] = [
  {
    subject: "Motor smells like toast on hills",
    owner: "lucia",
    category: "warranty",
    channel: "email",
    priority: "high",
    plan: "pro",
    turns: [
      [
        "asks",
        "On the second hill of my way to work the motor smells like toast. On the third it smells like burnt toast. There is a fourth hill.",
      ],
      [
        "answers",
        "Hello {name},\n\nplease do not take the fourth hill. Which assistance level do you use, and how much do you carry?\n\n{agent}",
      ],
      ["asks", "Turbo. Two children, a cello."],
      ["escalates", "Needs somebody who knows the motor; I only know toast."],
    ],
  },
  {
    subject: "Reset my account but keep my 4,000 km",
    owner: "lucia",
    category: "login",
    channel: "email",
    turns: [
      ["asks", "I want a fresh start with a new address, but not with 0 km. I have earned them."],
      [
        "answers",
        "Hello {name},\n\nthat works, but the kilometres have to be moved by hand. I am looking for a colleague with a steady one.\n\n{agent}",
      ],
      ["releases", "Off for the afternoon; the move takes two minutes, the account is prepared."],
    ],
  },
  {
    subject: "Child seat recall? My neighbour says so",
    owner: "nadia",
    category: "warranty",
    channel: "phone",
    plan: "free",
    turns: [
      ["asks", "(Call, 2:45) A neighbour says that the child seats are being recalled. Is that so?"],
      [
        "answers",
        "Called back: no recall of ours. The neighbour's seat is of another make, and is indeed recalled. The neighbour will be told, with pleasure.",
      ],
      ["asks", "(Call, 0:30) The neighbour says that it is the same seat. How do we know which make it is?"],
      ["releases", "The caller would like to speak to somebody else, which I understand."],
    ],
  },
  {
    subject: "Poussette ou remorque ? Conseil avant achat",
    owner: "nadia",
    category: "feedback",
    channel: "web",
    language: "fr",
    plan: "free",
    turns: [
      [
        "asks",
        "Bonjour, nous hésitons entre la remorque Dune et une simple poussette. Notre fils a neuf mois et des opinions.",
      ],
      [
        "answers",
        "Bonjour {name},\n\nà neuf mois, la remorque avec le hamac convient très bien. S'il a des opinions, le hamac est un bon argument.\n\n{agent}",
      ],
      ["asks", "Et le hamac, il tient jusqu'à quel âge ? Il grandit vite, ses opinions aussi."],
      ["releases", "Question technique sur le hamac, à quelqu'un qui l'a déjà monté."],
    ],
  },
];
