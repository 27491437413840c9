import { Sessione, Sfida } from '#contract/wa/accesso.ts';
import { Conferma, messaggioConferma } from '#contract/wa/sessioni.ts';
import { rotte, type Rotte } from '#contract/wa/rotte.ts';
import { creaCliente, rispondi, type Cliente } from '#core/http/wa/cliente-di-prova.ts';
import type { BancoAttacchi, Persona } from './banco.ts';

/** Somebody who has entered with the card: the connection of the desk, and the token it was given. */
export interface Dentro {
  readonly persona: Persona;
  readonly cliente: Cliente;
  readonly gettone: string;
}

export function collegato(banco: BancoAttacchi, { postazione }: Pick<Persona, 'postazione'>): Cliente {
  return creaCliente({ porta: banco.core.pronto.porte.mutua, ca: banco.ca, identita: postazione });
}

/** @throws when the core does not let in who may enter. */
export async function entra(banco: BancoAttacchi, persona: Persona): Promise<Dentro> {
  const cliente = collegato(banco, persona);
  try {
    const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
    const risposta = rispondi(Sfida.parse(sfida.corpo), persona.carta, sfida.socket, 'tls-exporter');
    const { corpo } = await cliente.chiama('POST', rotte.apriSessione.percorso, risposta);
    return { persona, cliente, gettone: Sessione.parse(corpo).gettone };
  } catch (causa) {
    cliente.chiudi();
    throw causa;
  }
}

/** The card signs for an act that wants the PIN again. @throws when the core does not take the confirmation. */
export async function conferma({ persona, cliente, gettone }: Dentro, atto: keyof Rotte): Promise<void> {
  const sfida = await cliente.chiama('POST', rotte.sfidaConferma.percorso, { atto }, gettone);
  if (sfida.stato !== 200) throw new Error(`no challenge to confirm ${atto}: ${JSON.stringify(sfida.corpo)}`);
  const risposta = rispondi(Sfida.parse(sfida.corpo), persona.carta, sfida.socket, 'tls-exporter', (...di) =>
    messaggioConferma(di[0], atto, di[1], di[2]),
  );
  const fatta = await cliente.chiama('POST', rotte.conferma.percorso, { ...risposta, atto }, gettone);
  if (fatta.stato !== 200 || !Conferma.safeParse(fatta.corpo).success)
    throw new Error(`${atto} is not confirmed: ${JSON.stringify(fatta.corpo)}`);
}
