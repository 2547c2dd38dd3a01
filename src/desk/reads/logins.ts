import { may } from "../../core/ticket/rights.ts";
import type { Db } from "../../store/handle/schema.ts";
import { type Login, logins } from "../../store/postgres/logins.ts";
import { planInForce } from "./plan.ts";

/** A login role, and what it is about it that the desk file says otherwise; null if they agree. */
export type BoundLogin = Login & { readonly remark: string | null };

/** Whose each login role of the server is. */
export async function boundLogins(db: Db): Promise<readonly BoundLogin[]> {
  const { plan } = await planInForce(db);
  return (await logins(db)).map((login) => {
    const agent = plan.agents.find(({ handle }) => handle === login.handle);
    if (agent === undefined) return { ...login, remark: "not in the desk file" };
    const rights = may(agent.role, "desk", plan.rights) ? "admin" : "agent";
    return { ...login, remark: rights === login.rights ? null : `${rights} in the desk file` };
  });
}
