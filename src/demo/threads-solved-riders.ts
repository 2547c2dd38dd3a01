import type { Thread } from "./thread.ts";

/** Done, by the riders' team. */
export const SOLVED_RIDERS: readonly Thread[] = [
  {
    key: "freewheel",
    subject: "Clicking from the rear wheel",
    category: "warranty",
    channel: "email",
    turns: [
      ["asks", "The rear wheel of my {bike} clicks like a clock, but not as regularly. Frame {frame}."],
      [
        "answers",
        "Hello {name},\n\nthat is the freewheel of the spring batch. A new one goes out today, any workshop fits it in a quarter of an hour, and we pay.\n\n{agent}",
      ],
      ["asks", "Fitted. Silence. I had forgotten what birds sound like."],
      ["solves"],
    ],
  },
  {
    subject: "Password reset mail never comes",
    category: "login",
    channel: "web",
    turns: [
      ["asks", "I have asked for a new password six times. No mail, also not in spam."],
      [
        "answers",
        "Hello {name},\n\nsix mails left here, all to an address that ends in .con. I have corrected it to .com; the seventh is on its way.\n\n{agent}",
      ],
      ["asks", "It came. I have been .con for two years, it seems."],
      ["solves"],
    ],
  },
  {
    subject: "Thank you",
    category: "feedback",
    channel: "email",
    turns: [
      [
        "asks",
        "No problem to report. My mother is 74, we gave her the {bike}, and yesterday she brought home a Christmas tree on it, singing. I thought that the people who answer the complaints should also get this one.",
      ],
      ["notes", "Printed and on the fridge."],
      [
        "answers",
        "Dear {name},\n\nthis is on the fridge now. Our regards to your mother, and please tell her that the box carries 100 kg, so a bigger tree is possible.\n\n{agent}",
      ],
      ["solves"],
    ],
  },
  {
    subject: "Found it myself, sorry",
    category: "app",
    channel: "chat",
    turns: [
      ["asks", "where in the app can i see my service dates?"],
      ["asks", "is it under profile?"],
      ["asks", "it is under bike › care. sorry. leaving this here for others"],
      ["answers", "Hi {name}, you were faster than I was. Have a good ride!"],
      ["solves"],
    ],
  },
  {
    subject: "Out of office: Re: Your service appointment",
    category: "feedback",
    channel: "email",
    tags: ["auto-reply"],
    priority: "low",
    turns: [
      [
        "asks",
        "I am out of the office until the 14th with no access to mail. In urgent cases please contact my colleague, who is also out of the office.",
      ],
      ["notes", "An auto reply to our auto reply. I have stopped them before they get to know each other."],
      ["solves"],
    ],
  },
  {
    subject: "Table for four on Saturday?",
    category: "feedback",
    channel: "email",
    tags: ["wrong-address"],
    turns: [
      [
        "asks",
        "Good evening, we would like to reserve a table for four on Saturday at 19:30, if possible by the window.",
      ],
      [
        "answers",
        "Good evening {name},\n\nyou have reached a maker of cargo bikes. We have no window, but we looked up the Dromedary Grill for you: they take reservations by phone.\n\n{agent}",
      ],
      ["asks", "How embarrassing, and how kind. If you are ever hungry, the lamb is excellent."],
      ["solves"],
    ],
  },
  {
    subject: "Licht flackert bei Regen",
    category: "bike",
    channel: "email",
    language: "de",
    turns: [
      ["asks", "Hallo, bei Regen flackert das Vorderlicht. Bei Sonne nicht, aber da brauche ich es auch nicht."],
      [
        "answers",
        "Hallo {name},\n\nda kommt Wasser in den Stecker unter dem Lenker. Bitte trocknen, etwas Kontaktfett hinein, und die Kappe mit dem Pfeil nach unten aufsetzen; oft sitzt sie verkehrt herum.\n\nViele Grüße\n{agent}",
      ],
      ["asks", "Pfeil zeigte nach oben. Jetzt Dauerregen und Dauerlicht. Danke!"],
      ["solves"],
    ],
  },
  {
    subject: "L'application parle anglais",
    category: "app",
    channel: "web",
    language: "fr",
    turns: [
      [
        "asks",
        "Depuis hier, l'application est en anglais. Je n'ai rien contre les Anglais, mais « Brake wear » ne me dit rien.",
      ],
      [
        "answers",
        "Bonjour {name},\n\nla langue suit désormais celle du téléphone. Dans Réglages › Langue, choisissez « Français » et elle y restera. « Brake wear » : l'usure des freins, 12 % chez vous, tout va bien.\n\n{agent}",
      ],
      ["asks", "Merci, c'est réglé. Et bravo à mes freins."],
      ["solves"],
    ],
  },
  {
    subject: "Cobertura de lluvia empañada",
    category: "bike",
    channel: "whatsapp",
    language: "es",
    turns: [
      ["asks", "Hola, la ventana de la capota se empaña y la niña no ve nada. Protesta mucho"],
      [
        "answers",
        "Hola {name}, abre las dos rejillas de atrás (tienen velcro) y deja la de delante un dedo abierta. En marcha se desempaña en un minuto. Si no, me dices y te mando el spray.",
      ],
      ["asks", "Funciona! Ahora protesta porque ve el colegio"],
      ["solves"],
    ],
  },
  {
    subject: "App drains my phone",
    category: "app",
    channel: "email",
    turns: [
      [
        "asks",
        "Since 4.1 the app eats half of my phone's battery. The bike's battery it leaves alone, which is decent.",
      ],
      [
        "answers",
        "Hello {name},\n\n4.1 looks for the bike twice a second, even when it is three streets away. Please switch off 'find nearby' for now.\n\n{agent}",
      ],
      ["holds", "Fixed in 4.2."],
      ["answers", "Hello {name},\n\n4.2 is out and looks once a minute. You can switch it on again."],
      ["asks", "Confirmed, 3 % a day. Thank you for coming back to it, nobody ever does."],
      ["solves"],
    ],
  },
  {
    subject: "My data, as promised?",
    category: "privacy",
    channel: "email",
    turns: [
      [
        "asks",
        "A month ago I asked for a copy of my data. Tomorrow the month is over. I mention it in a friendly way.",
      ],
      [
        "answers",
        "Dear {name},\n\nhere it is, with apologies for the suspense: 214 rides, two addresses, one birthday. The link is good for seven days.\n\nNadia Okafor",
      ],
      ["asks", "Thank you. Apparently I go to the bakery more often than I say."],
      ["solves"],
    ],
  },
  {
    subject: "Was passiert bei minus 15 Grad?",
    category: "bike",
    channel: "social",
    language: "de",
    turns: [
      ["asks", "@dromedary minus 15 heute. rad ja oder nein?"],
      [
        "answers",
        "Hallo {name}, ja, aber den Akku warm starten: über Nacht in die Wohnung, Reichweite etwa ein Drittel weniger. Handschuhe nicht vergessen, die sind nicht von der Garantie gedeckt.",
      ],
      ["asks", "läuft. finger nicht. danke"],
      ["solves"],
    ],
  },
];
