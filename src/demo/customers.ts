import type { Customer } from "../core/ticket/customer.ts";
import type { TicketEvent } from "../core/ticket/event.ts";
import type { Conversation } from "./conversation.ts";
import { pick, type Random } from "./random.ts";

type Row = readonly [email: string, name: string, plan: string, revenue: number, language: string, region: string];

const ROWS: readonly Row[] = [
  ["o.lindqvist@nordwind.example", "Olof Lindqvist", "enterprise", 184_000, "en", "SE"],
  ["dispatch@soupline.example", "Maeve Gallagher", "enterprise", 96_500, "en", "IE"],
  ["fleet@citypost.example", "Harriet Boateng", "enterprise", 240_000, "en", "GB"],
  ["it@velogistik.example", "Tobias Krämer", "enterprise", 132_000, "de", "DE"],
  ["fuhrpark@stadtwerke-elbau.example", "Sabine Rothe", "enterprise", 71_000, "de", "DE"],
  ["flotte@ville-montclair.example", "Camille Aubert", "enterprise", 88_000, "fr", "FR"],
  ["achats@livrevert.example", "Julien Mercier", "enterprise", 54_000, "fr", "BE"],
  ["haisha@minato-bin.example", "山本 直樹", "enterprise", 118_000, "ja", "JP"],
  ["ops@parcelpony.example", "Dwayne Okoro", "enterprise", 61_000, "en", "US"],
  ["nursery.bikes@littleoaks.example", "Priya Nair", "enterprise", 42_000, "en", "GB"],
  ["info@backstube-mitte.example", "Ralf Sommer", "pro", 12_400, "de", "DE"],
  ["kontakt@rad-werk.example", "Heike Vogt", "pro", 8_900, "de", "AT"],
  ["hello@spoke-and-wrench.example", "Callum Reid", "pro", 15_200, "en", "GB"],
  ["ride@canalcycles.example", "Femke de Groot", "pro", 21_000, "en", "NL"],
  ["shop@hilltopbikes.example", "Erin Castellano", "pro", 9_800, "en", "US"],
  ["parish.office@stbrigid.example", "Nora Whelan", "pro", 3_600, "en", "IE"],
  ["atelier@roue-libre.example", "Baptiste Lemaire", "pro", 7_700, "fr", "FR"],
  ["compta@pain-et-velo.example", "Solène Garnier", "pro", 6_100, "fr", "FR"],
  ["oficina@pedalada.example", "Rui Tavares", "pro", 5_400, "pt", "PT"],
  ["taller@dosruedas.example", "Marisol Peña", "pro", 6_800, "es", "ES"],
  ["shop@jitensha-ya.example", "小林 由美", "pro", 11_300, "ja", "JP"],
  ["flowers@petalpushers.example", "Imogen Clarke", "pro", 4_200, "en", "GB"],
  ["bestellung@hofladen-gruber.example", "Anton Gruber", "pro", 2_900, "de", "AT"],
  ["studio@lightbox.example", "Mateusz Nowak", "pro", 3_300, "en", "PL"],
  ["team@repaircafe.example", "Ingrid Solberg", "pro", 1_900, "en", "NO"],
  ["kitchen@bluespoon.example", "Tariq Aziz", "pro", 5_800, "en", "DK"],
  ["anna.weber@post.example", "Anna Weber", "free", 0, "de", "DE"],
  ["m.hoffmann@post.example", "Matthias Hoffmann", "free", 0, "de", "DE"],
  ["familie.yilmaz@post.example", "Elif Yılmaz", "free", 290, "de", "DE"],
  ["g.pichler@alpenmail.example", "Gerda Pichler", "free", 0, "de", "AT"],
  ["lena.brunner@post.example", "Lena Brunner", "free", 120, "de", "CH"],
  ["claire.moreau@courriel.example", "Claire Moreau", "free", 0, "fr", "FR"],
  ["thomas.petit@courriel.example", "Thomas Petit", "free", 80, "fr", "FR"],
  ["lbertrand@courriel.example", "Léa Bertrand", "free", 0, "fr", "CA"],
  ["joana.marques@correio.example", "Joana Marques", "free", 0, "pt", "PT"],
  ["caio.ribeiro@correio.example", "Caio Ribeiro", "free", 60, "pt", "PT"],
  ["m.furtado@correio.example", "Manuel Furtado", "free", 0, "pt", "PT"],
  ["paco.ruiz@correo.example", "Paco Ruiz", "free", 0, "es", "ES"],
  ["ximena.lopez@correo.example", "Ximena López", "free", 45, "es", "MX"],
  ["nuria.vidal@correo.example", "Núria Vidal", "free", 0, "es", "ES"],
  ["misaki.sato@yubin.example", "佐藤 美咲", "free", 0, "ja", "JP"],
  ["k.takahashi@yubin.example", "高橋 健太", "free", 150, "ja", "JP"],
  ["omar.haddad@barid.example", "عمر حداد", "free", 0, "ar", "AE"],
  ["noa.levi@doar.example", "נועה לוי", "free", 0, "he", "IL"],
  ["bernard.whitlock@mail.example", "Bernard Whitlock", "free", 0, "en", "GB"],
  ["zoe.arden@mail.example", "Zoe Arden", "free", 35, "en", "GB"],
  ["d.fitzgerald@mail.example", "Dermot Fitzgerald", "free", 0, "en", "IE"],
  ["katya.p@mail.example", "Katya Petrova", "free", 0, "en", "EE"],
  ["hugo.vdb@mail.example", "Hugo van den Berg", "free", 410, "en", "NL"],
  ["sinead.byrne@mail.example", "Sinéad Byrne", "free", 0, "en", "IE"],
  ["marcus.t@mail.example", "Marcus Thorne", "free", 0, "en", "US"],
  ["jess.alvarado@mail.example", "Jess Alvarado", "free", 25, "en", "US"],
  ["wei.ling@mail.example", "Wei Ling Tan", "free", 0, "en", "SG"],
  ["aino.k@mail.example", "Aino Korhonen", "free", 0, "en", "FI"],
  ["petra.novak@mail.example", "Petra Nováková", "free", 0, "en", "CZ"],
  ["lars.eriksen@mail.example", "Lars Eriksen", "free", 220, "en", "DK"],
  ["giulia.conti@mail.example", "Giulia Conti", "free", 0, "en", "IT"],
  ["rob.mackenzie@mail.example", "Rob Mackenzie", "free", 0, "en", "GB"],
  ["sunita.rai@mail.example", "Sunita Rai", "free", 0, "en", "GB"],
  ["t.vermeulen@mail.example", "Tess Vermeulen", "free", 95, "en", "BE"],
];

/** Agents whom a customer does not want; nobody remembers why. */
const EXCLUDED: Readonly<Record<string, readonly string[]>> = { "bernard.whitlock@mail.example": ["yuki"] };

/** Everyone who buys from Dromedary, before their first ticket. */
const CUSTOMERS: readonly Customer[] = ROWS.map(([email, name, plan, revenue, language, region]) => ({
  email,
  name,
  plan,
  revenue,
  language,
  region,
  excluded: EXCLUDED[email] ?? [],
  firstTicketAt: null,
}));

/** One of the fitting customers with the fewest tickets, so that all sixty come up. Throws if nobody fits. */
export function customerFor(conversation: Conversation, ticketCounts: Map<string, number>, random: Random): Customer {
  const count = ({ email }: Customer) => ticketCounts.get(email) ?? 0;
  const fitting = CUSTOMERS.filter(
    ({ language, plan }) =>
      language === conversation.language &&
      (conversation.plan === null ? plan !== "enterprise" : plan === conversation.plan),
  );
  const least = Math.min(...fitting.map(count));
  const customer = pick(
    random,
    fitting.filter((one) => count(one) === least),
  );
  ticketCounts.set(customer.email, count(customer) + 1);
  return customer;
}

/** The customers, each with the instant of their first ticket. */
export function withFirstTickets(histories: readonly (readonly TicketEvent[])[]): readonly Customer[] {
  const first = new Map<string, number>();
  for (const [opened] of histories) {
    if (opened?.type !== "opened" || opened.data.customer === null) continue;
    first.set(opened.data.customer, Math.min(first.get(opened.data.customer) ?? opened.at, opened.at));
  }
  return CUSTOMERS.map((customer) => ({ ...customer, firstTicketAt: first.get(customer.email) ?? null }));
}
