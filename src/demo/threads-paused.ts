import type { Thread } from "./thread.ts";

/** These wait for the customer or for somebody else. */
export const PAUSED: readonly Thread[] = [
  {
    subject: "Hub gear slips in third",
    category: "warranty",
    channel: "email",
    plan: "pro",
    owner: "sam",
    turns: [
      ["asks", "Gear 3 of 8 slips under load. The other seven are happy. Frame {frame}."],
      [
        "answers",
        "Hello {name},\n\nbefore I order a hub: could you send a photo of the two yellow marks while it is in gear 4? If they are not in line, it is a matter of half a turn.\n\n{agent}",
      ],
      ["waits", "photo of the marks"],
    ],
  },
  {
    subject: "Rear rack rattles, spare part on its way",
    category: "warranty",
    channel: "web",
    owner: "sam",
    turns: [
      ["asks", "The rack rattles. I have taped it. The tape rattles too."],
      [
        "answers",
        "Hello {name},\n\nthe rubber feet have gone hard, a fault of the winter batch. New ones are on order from the maker and go to you straight away; until then, sorry, tape.\n\n{agent}",
      ],
      ["holds", "Rubber feet (part 2290) are back in stock in about a week."],
      ["notes", "The supplier's week has nine days. I have told her ten."],
    ],
  },
  {
    subject: "Olvidé el PIN de la batería",
    category: "login",
    channel: "chat",
    language: "es",
    turns: [
      ["asks", "hola, olvidé el pin de la batería y ya van dos intentos"],
      [
        "answers",
        "¡No pruebes el tercero! Hola {name}, soy {agent}. Mándame una foto de la etiqueta debajo de la batería, con el número de serie, y te genero uno nuevo.",
      ],
      ["waits", "serial number"],
    ],
  },
  {
    subject: "Crash when opening the statistics",
    category: "app",
    channel: "email",
    turns: [
      ["asks", "The app closes when I open the statistics for the year. Only for this year. Was it that bad?"],
      [
        "answers",
        "Hello {name},\n\nit was a good year: too good, in fact, the chart stops at 10,000 km. The next version can draw it. May I write to you when it is out?\n\n{agent}",
      ],
      ["holds", "Fixed in 4.3, which comes out next week."],
      ["tags", "release-4.3"],
    ],
  },
  {
    subject: "Damaged in transit: bent fork, photos attached",
    category: "delivery",
    channel: "email",
    priority: "high",
    plan: "pro",
    turns: [
      ["asks", "The carton had a tyre mark on it. Not from our tyre. The fork is bent, see photos. Order {order}."],
      [
        "answers",
        "Dear {name},\n\nI am sorry, that must have been a sad unpacking. A new {bike} leaves tomorrow; please do not ride the bent one, not even to the corner.\n\n{agent}",
      ],
      [
        "notes",
        "Claim 88-3014 with the carrier. They ask whether the packaging was adequate. The packaging was adequate for everything but a forklift.",
      ],
      ["holds", "The carrier's insurance inspects the old bike."],
      ["aside", "Their inspector called me by mistake. He said 'forklift' before I did."],
    ],
  },
  {
    subject: "Ratenzahlung: Bank verlangt eine Bestätigung",
    category: "invoice",
    channel: "email",
    language: "de",
    turns: [
      [
        "asks",
        "Guten Tag, die Bank möchte für die Ratenzahlung eine Proforma-Rechnung mit Rahmennummer. Das Rad ist aber noch nicht gebaut.",
      ],
      [
        "answers",
        "Guten Tag {name},\n\ndas Huhn und das Ei. Ich habe eine Rahmennummer reserviert: {frame}. Die Proforma hängt an. Sagen Sie mir Bescheid, sobald die Bank zufrieden ist?\n\n{agent}",
      ],
      ["waits", "the bank"],
    ],
  },
  {
    subject: "Troca de endereço da loja",
    category: "delivery",
    channel: "web",
    language: "pt",
    plan: "pro",
    turns: [
      [
        "asks",
        "Bom dia, a nossa oficina muda de morada no fim do mês. A encomenda {order} deve ir para a antiga ou para a nova?",
      ],
      [
        "answers",
        "Bom dia {name}! Depende do dia: se me disser a data da mudança, acerto a entrega para antes ou para depois. No próprio dia é que não, por experiência.\n\n{agent}",
      ],
      ["waits", "date of the move"],
    ],
  },
  {
    subject: "Police report for a stolen {bike}",
    category: "tracker",
    channel: "phone",
    priority: "high",
    plan: "enterprise",
    owner: "grace",
    tags: ["theft"],
    turns: [
      [
        "asks",
        "(Call, 5:10) A bike was stolen from a courier's yard last night. The tracker shows it in a garden, not moving. The police want the data in writing, from us.",
      ],
      [
        "answers",
        "Froze the position log and sent it as a signed PDF to the caller and to the police. Asked them to leave the fetching to the police.",
      ],
      ["notes", "The next question was whether they may fetch it themselves."],
      ["holds", "The police collect the bike and confirm."],
    ],
  },
  {
    subject: "API: which fields will go away in v3?",
    category: "api",
    channel: "email",
    plan: "enterprise",
    priority: "low",
    turns: [
      ["asks", "You announced v3. Which fields go? We have a release freeze from December on, and long memories."],
      [
        "answers",
        "Hello {name},\n\nthree fields, all named in the attached list, and none before next summer. Could you look through it and tell me which ones you use? I will fight for them.\n\n{agent}",
      ],
      ["waits", "list of fields in use"],
    ],
  },
  {
    subject: "Konto auf Verein übertragen",
    category: "login",
    channel: "email",
    language: "de",
    turns: [
      [
        "asks",
        "Hallo, unser Verein hat das Rad von einem Mitglied geschenkt bekommen. Wie kommen wir an den App-Zugang? Das Mitglied ist verzogen, freundlich, aber schwer erreichbar.",
      ],
      [
        "answers",
        "Hallo {name},\n\nich habe dem bisherigen Besitzer geschrieben und um ein kurzes Ja gebeten. Sobald es da ist, schalte ich um. Falls Sie ihn treffen: Er möge ins Postfach sehen.\n\n{agent}",
      ],
      ["waits", "the former owner's yes"],
    ],
  },
  {
    subject: "Order on hold: we want to come and see the bike first",
    category: "delivery",
    channel: "chat",
    turns: [
      ["asks", "can we look at the bike before you send it? we are three, one of us is sceptical"],
      [
        "answers",
        "Hello {name}, of course. The showroom has a {bike} for test rides, with a hill. Which day suits the sceptic? I hold the order until then.",
      ],
      ["waits", "which day"],
    ],
  },
];
