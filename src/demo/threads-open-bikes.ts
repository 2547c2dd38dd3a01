import type { Thread } from "./thread.ts";

/** Somebody is at these: what squeaks, clicks and smells. */
export const OPEN_BIKES: readonly Thread[] = [
  {
    subject: "Three weeks, two workshops, one clicking noise",
    category: "warranty",
    channel: "email",
    priority: "high",
    plan: "pro",
    owner: "sam",
    tags: ["second-workshop"],
    turns: [
      [
        "asks",
        "The {bike} with frame {frame} clicks once per pedal turn. Workshop one tightened the crank. Workshop two said workshop one tightened it too much. I would like a third opinion, preferably yours.",
      ],
      [
        "answers",
        "Hello {name},\n\nthank you for the patience, and for the video. Before we open the motor: does it also click when you turn the pedals backwards, with the bike on its stand?\n\n{agent}",
      ],
      ["asks", "Backwards: no click. Forwards: click. Standing on the pedals: click, but more thoughtful."],
      ["notes", "Freewheel, I would bet the coffee machine on it. Same batch as {ticket:freewheel}."],
      ["aside", "You bet the coffee machine last time. It is still mine."],
      ["asks", "Any news? The third workshop can take the bike, but they want to know from you what to look for."],
    ],
  },
  {
    subject: "Wechselgarantie beim Verkauf meines Rades",
    category: "warranty",
    channel: "email",
    language: "de",
    owner: "sam",
    priority: "low",
    turns: [
      [
        "asks",
        "Hallo,\n\nich verkaufe mein {bike} an einen Nachbarn. Geht die Garantie auf ihn über, und wie bekommt er den Zugang zur App, ohne dass er sieht, wohin ich in den letzten zwei Jahren gefahren bin?\n\nViele Grüße\n{name}",
      ],
      [
        "answers",
        "Hallo {name},\n\nja, die Garantie hängt am Rahmen und geht mit. In der App gibt es unter »Mein Rad« den Punkt »Übergeben«; dabei werden alle Fahrten gelöscht, bevor der neue Besitzer etwas sieht. Danach bitte einmal abmelden.\n\nHerzliche Grüße\n{agent}",
      ],
      ["asks", "Danke! Den Punkt »Übergeben« finde ich nicht. Nur »Vergeben«. Ist das dasselbe?"],
      ["notes", "It is not the same. Somebody translated 'forgive'. {bug}"],
    ],
  },
  {
    subject: "La béquille se replie toute seule",
    category: "warranty",
    channel: "email",
    language: "fr",
    owner: "sam",
    turns: [
      [
        "asks",
        "Bonjour, la béquille de mon {bike} se replie toute seule quand la caisse est vide. Quand elle est pleine, non. C'est plutôt l'inverse que j'aurais compris.",
      ],
      [
        "answers",
        "Bonjour {name},\n\nc'est le ressort de rappel : il est monté à l'envers sur une petite série. Je vous envoie la pièce, comptez dix minutes avec une clé de 13. Vous préférez un atelier près de chez vous ?\n\nBien à vous,\n{agent}",
      ],
      ["asks", "Je veux bien essayer moi-même. J'ai une clé de 13 et beaucoup d'optimisme."],
    ],
  },
  {
    subject: "Is it normal that the seat post is warm?",
    category: "bike",
    channel: "social",
    owner: "sam",
    turns: [
      ["asks", "@dromedary serious question. should a seat post be warm. mine is warm"],
      [
        "answers",
        "Hi {name}, not unless you have just been on it. Is the rear light on? Its cable runs through the post. Please send us the frame number in a private message and leave the battery out until then.",
      ],
      ["asks", "{frame}. battery is out. post is cold now. so am i, it is a long walk home"],
    ],
  },
  {
    subject: "Does the canopy survive hail?",
    owner: "lucia",
    category: "bike",
    channel: "web",
    priority: "low",
    turns: [
      ["asks", "We live in Graz and hail here comes in sizes. The product page says 'weatherproof'. Which weather?"],
      [
        "answers",
        "Hello {name},\n\nhonest answer: up to about 2 cm. The frame bends before the window breaks, and the window is the expensive part, so it is the right way round. For the Graz sizes there is the hard top, but I would not sell you one in the month when you need it least.\n\n{agent}",
      ],
      ["notes", "Asked product about a hail rating. They asked back how one would test that. I suggested Graz."],
    ],
  },
];
