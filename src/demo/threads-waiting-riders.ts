import type { Thread } from "./thread.ts";

/** Nobody has these yet: the queue of the riders' team. */
export const WAITING_RIDERS: readonly Thread[] = [
  {
    subject: "Front brake squeals and the lever goes almost to the bar",
    category: "bike",
    channel: "email",
    priority: "high",
    plan: "pro",
    turns: [
      [
        "asks",
        "Hi,\n\nsince the last service the front brake on our {bike} squeals and I can pull the lever nearly to the handlebar. We carry two children in that box. Is it safe to ride to the workshop, or should I push?\n\nFrame number {frame}\n{name}",
      ],
    ],
  },
  {
    subject: "app says bike is in {city}. bike is in my hallway",
    category: "app",
    channel: "chat",
    turns: [
      ["asks", "the app says my bike is in {city}"],
      ["asks", "i am looking at it. it is in my hallway. i have never been to {city}"],
      ["asks", "should i be worried or flattered"],
    ],
  },
  {
    subject: "Locked out after changing my phone",
    category: "login",
    channel: "web",
    turns: [
      [
        "asks",
        "New phone, old number gone, and the app wants to send the code to the old number. I know my password. I know my frame number ({frame}). I even know the name of my first pet. Please let me in, my battery is at 4 % and the charger lock is in the app too.",
      ],
    ],
  },
  {
    subject: "Akku lädt nur bis 61 %",
    category: "warranty",
    channel: "email",
    language: "de",
    turns: [
      [
        "asks",
        "Guten Tag,\n\nder Akku unseres {bike} (Rahmennummer {frame}) lädt seit zwei Wochen nur noch bis 61 %. Das Netzteil haben wir schon getauscht, ein anderes Ladegerät ebenso. Das Rad ist vierzehn Monate alt. Fällt das unter die Garantie?\n\nMit freundlichen Grüßen\n{full}",
      ],
    ],
  },
  {
    subject: "Le moteur coupe dans les montées",
    category: "bike",
    channel: "email",
    language: "fr",
    turns: [
      [
        "asks",
        "Bonjour,\n\ndepuis la dernière mise à jour, l'assistance se coupe net dans les montées dès que la caisse est chargée. Sur le plat, aucun souci. J'habite à Lyon, sur la Croix-Rousse : vous imaginez mon état à 8 h 30.\n\nMerci d'avance,\n{name}",
      ],
    ],
  },
  {
    subject: "¿Puedo lavar la bici con agua a presión?",
    category: "bike",
    channel: "whatsapp",
    language: "es",
    priority: "low",
    turns: [
      [
        "asks",
        "Hola! Una pregunta rápida: se puede lavar la {bike} con la manguera a presión? Mi cuñado dice que sí y mi cuñado se equivoca mucho",
      ],
      ["asks", "Es por el barro del fin de semana. Gracias 🙏"],
    ],
  },
  {
    subject: "Please add a dark mode",
    category: "feedback",
    channel: "web",
    priority: "low",
    turns: [
      [
        "asks",
        "I open the app at six in the morning to unlock the bike. It is like opening a fridge with my face. Dark mode, please. I would also accept grey.",
      ],
    ],
  },
  {
    subject: "Child bench: which belts fit a two-year-old?",
    category: "bike",
    channel: "phone",
    turns: [
      [
        "asks",
        "(Voicemail, 0:41) Hi, this is {full}. We have the {bike} with the bench for two, and my daughter is two and, um, small. She slides under the belt. Is there another belt, or a cushion? You can reach me until four. Thank you, bye. Bye!",
      ],
      ["aside", "Called back, got the machine, and a dog. Belt kit is part 4471; the cushion comes with it."],
    ],
  },
  {
    subject: "Error 0x2F on the display",
    category: "bike",
    channel: "social",
    plan: "pro",
    turns: [
      ["asks", "@dromedary your bike says 0x2F and nothing else. i say other things. help?"],
      ["asks", "also it is raining, for context"],
    ],
  },
  {
    subject: "Question about the theft alarm (and a few other things)",
    category: "app",
    channel: "email",
    turns: [
      [
        "asks",
        "Dear support,\n\nfirst of all: I love the bike. My wife was against it because of the price, and because her sister had one with a chain that fell off, but that was another brand, and now she rides it more than I do.\n\nThe alarm, though. It goes off when the neighbour's boy plays football against the wall. It also went off during the funeral of a man I did not know. Can one make it less sensitive? I found a slider, but it goes from 'Sensitive' to 'Very sensitive'.\n\nThen there is the light, but I will write about the light separately.\n\nKind regards\n{full}",
      ],
    ],
  },
  {
    subject: "Everything you store about me, please (GDPR art. 15)",
    category: "privacy",
    channel: "email",
    turns: [
      [
        "asks",
        "To whom it may concern,\n\npursuant to Article 15 GDPR I request a copy of all personal data that you process about me, including the rides recorded by the app, within one month.\n\nThis is not a complaint. I am just curious what a bicycle knows.\n\n{full}",
      ],
    ],
  },
  {
    subject: "Chargeur oublié dans le train",
    category: "bike",
    channel: "chat",
    language: "fr",
    plan: "free",
    turns: [
      [
        "asks",
        "bonjour, j'ai laissé mon chargeur dans le TGV 🤦 est-ce qu'un chargeur 48 V d'une autre marque peut aller ?",
      ],
      ["asks", "la prise est la même, j'ai vérifié"],
      ["aside", "If the plug fits, that is what worries me. Our charger talks to the battery; the others just push."],
    ],
  },
  {
    subject: "Update stuck at 99 % since yesterday evening",
    category: "app",
    channel: "email",
    priority: "high",
    plan: "enterprise",
    pressing: ["first_response", 13],
    turns: [
      [
        "asks",
        "The firmware update of a {bike} (frame {frame}) stands at 99 %. The bike neither rides nor unlocks, and it is parked in front of our fire exit. The fire brigade inspects us this week. You see the problem.\n\n{full}",
      ],
    ],
  },
  {
    subject: "Re: Re: Re: your call",
    category: "feedback",
    channel: "email",
    turns: [
      [
        "asks",
        "Somebody from Dromedary called me while I was cycling. I could not pick up because I was cycling. What was it about?",
      ],
      ["asks", "Never mind, I see now that it was the dentist."],
      ["asks", "Although: if you did call too, please call again."],
    ],
  },
  {
    subject: "A travagem regenerativa deixou de funcionar",
    category: "bike",
    channel: "email",
    language: "pt",
    turns: [
      [
        "asks",
        "Boa tarde,\n\nnas descidas a bicicleta já não recupera energia: a seta verde aparece no ecrã, mas a bateria não sobe. Aconteceu depois da revisão dos 1.000 km. Moro em Lisboa, descidas não me faltam.\n\nCom os melhores cumprimentos,\n{full}",
      ],
    ],
  },
];
