import type { Thread } from "./thread.ts";

/** Somebody is at these: the app, the account, and what the bike remembers. */
export const OPEN_ACCOUNTS: readonly Thread[] = [
  {
    subject: "I am not angry, I am writing in capitals so that you see it",
    category: "app",
    channel: "chat",
    owner: "sam",
    turns: [
      ["asks", "THE APP LOCKS THE BIKE WHILE I RIDE IT"],
      ["asks", "NOT ALWAYS. AT CROSSINGS"],
      [
        "answers",
        "Hi {name}, {agent} here. That must not happen, so let us find out quickly. Do you have 'lock when I walk away' switched on, and is the phone in the box rather than in your pocket?",
      ],
      ["asks", "IT IS IN THE BOX. UNDER THE SHOPPING"],
      ["asks", "oh"],
      ["asks", "so the bike thinks I walked away because of the potatoes?"],
    ],
  },
  {
    subject: "Bike will not unlock, school run in 20 minutes",
    category: "app",
    channel: "phone",
    priority: "urgent",
    plan: "enterprise",
    owner: "sam",
    pressing: ["next_response", 14],
    turns: [
      [
        "asks",
        "(Call, 2:10) The lock of the staff bike does not open by app nor by card. The caller is the nursery; eleven children ride in these boxes in twenty minutes.",
      ],
      [
        "answers",
        "Called back: spare key is in the grey box behind the saddle plate, four turns to the left. They have it open. I promised to find out why the lock does not answer and to ring again.",
      ],
      [
        "asks",
        "(Call, 0:35) All eleven were on time. The lock still does not answer. They need it before the pick-up.",
      ],
    ],
  },
  {
    subject: "No puedo emparejar el reloj",
    category: "app",
    channel: "chat",
    language: "es",
    turns: [
      ["asks", "Hola, he actualizado la app y el reloj ya no se empareja con la bici"],
      [
        "answers",
        "Hola {name}, soy {agent}. Con la versión 4.2 hay que borrar el emparejamiento antiguo en los ajustes Bluetooth del reloj, no en la app. ¿Me dices qué modelo tienes?",
      ],
      ["asks", "El modelo es «el que me regaló mi hija». Pone Fenix por detrás"],
    ],
  },
  {
    subject: "A aplicação mostra quilómetros a mais",
    category: "app",
    channel: "email",
    language: "pt",
    turns: [
      [
        "asks",
        "Olá! Segundo a aplicação, ontem fiz 412 km. Fui só à padaria e voltei. Tomo-o como um elogio, mas acho que há um erro.",
      ],
      [
        "answers",
        "Olá {name}! Que pernas! Agora a sério: o GPS perdeu o sinal num túnel e voltou a aparecer em Badajoz. Posso corrigir a viagem, mas preciso da sua autorização para a abrir. Pode ser?",
      ],
      ["asks", "Pode, claro. Não há lá nada além de pão."],
    ],
  },
  {
    subject: "Two bikes, one account, one divorce",
    category: "login",
    channel: "email",
    owner: "nadia",
    turns: [
      [
        "asks",
        "My ex-husband and I have two {bike} on one account. He is the owner of the account, I am the owner of one bike, and he can see where I ride. I would like that to stop today, please. Order {order}, my name is on the invoice.",
      ],
      ["tags", "handle-with-care"],
      [
        "answers",
        "Dear {name},\n\nthank you for writing. I have switched off the location of your bike for everybody at once; nobody gets a message about it. For the rest I need a picture of the invoice, and then I can move the bike to an account of your own.\n\n{agent}",
      ],
      [
        "notes",
        "Location off on our side, not in the app, so that nothing shows up on the other phone. Please do not mention the bike to anybody who calls about this account.",
      ],
      ["asks", "Thank you. You have no idea. Invoice attached."],
    ],
  },
  {
    subject: "Your colleague hung up on me",
    owner: "lucia",
    category: "feedback",
    channel: "phone",
    priority: "high",
    turns: [
      [
        "asks",
        "(Call, 6:02) Customer says that somebody of ours hung up in the middle of a sentence and wants to speak to a manager, a real one.",
      ],
      ["releases", "I am the colleague. The train went into a tunnel. It will be believed from anybody but me."],
      [
        "answers",
        "Called back: apologised, explained the tunnel, we both laughed in the end. The question itself was whether the {bike} may go in a lift marked 'max 200 kg'. It may, without a rider.",
      ],
      ["asks", "(Call, 0:50) Thank you. And what about the lift at the station?"],
    ],
  },
  {
    subject: "Possible vulnerability in the ride sharing link",
    category: "privacy",
    channel: "email",
    priority: "urgent",
    plan: "enterprise",
    tags: ["security"],
    owner: "nadia",
    pressing: ["resolution", 48],
    turns: [
      [
        "asks",
        "Hello,\n\nthe links under 'share my ride' end in a number. If one adds 1, one sees somebody else's ride, with the start address. I stopped after two. I am happy to wait with publishing until it is fixed; 90 days is usual. Please confirm that a person has read this.\n\n{full}",
      ],
      [
        "answers",
        "Dear {name},\n\na person has read it. Thank you for stopping after two, and for telling us first. Sharing is switched off as of now, all links are dead, and we are fixing it. You get a note from me tonight, whatever the state.\n\nNadia Okafor",
      ],
      [
        "notes",
        "Sharing off everywhere. Checked the logs: nobody but the finder counted upwards. Data protection officer told. {bug}",
      ],
      ["asks", "That was fast. I usually get a form letter and, once, a lawyer. The fix on staging looks right to me."],
      ["answers", "Then we roll it out in an hour. Which name shall we thank, and in which size do you wear T-shirts?"],
    ],
  },
  {
    subject: "Please delete me and the bike's memory of me",
    category: "privacy",
    channel: "email",
    owner: "nadia",
    turns: [
      [
        "asks",
        "I have sold the bike and deleted the app. Please delete my account and every ride (GDPR art. 17). The new owner says that the bike still greets him with my name.",
      ],
      [
        "answers",
        "Dear {name},\n\nI have started the deletion; it is complete within 30 days, and invoices stay for ten years because the tax office loves us. The greeting lives in the bike itself: the new owner finds it under Settings › Rider.\n\nNadia Okafor",
      ],
      ["asks", "He likes the greeting and wants to keep it. Is that legally possible?"],
      [
        "notes",
        "A name on a display, kept by consent of the person named, for the pleasure of a third party. Law school did not prepare me.",
      ],
    ],
  },
];
