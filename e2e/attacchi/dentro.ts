import { Sessione, Sfida } from '#contract/wa/accesso.ts';
import { messaggioConferma } from '#contract/wa/sessioni.ts';
import { rotte, type Rotta } from '#contract/wa/rotte.ts';
import { creaCliente, rispondi, type Cliente } from '#core/http/wa/cliente-di-prova.ts';
import type { BancoAttacchi, Persona } from './banco.ts';

/** Somebody who has entered with the card: the connection of the desk, and the token it was given. */
export interface Dentro {
  readonly persona: Persona;
  readonly cliente: Cliente;
  readonly gettone: string;
}

const conPin = Object.entries(rotte as Readonly<Record<string, Rotta>>)
  .filter(([, rotta]) => rotta.conPin)
  .map(([nome]) => nome);

export function collegato(banco: BancoAttacchi, { postazione }: Pick<Persona, 'postazione'>): Cliente {
  return creaCliente({ porta: banco.core.pronto.porte.mutua, ca: banco.ca, identita: postazione });
}

/** @throws when the core does not let in who may enter. */
export async function entra(banco: BancoAttacchi, persona: Persona): Promise<Dentro> {
  const cliente = collegato(banco, persona);
  const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
  const risposta = rispondi(Sfida.parse(sfida.corpo), persona.carta, sfida.socket, 'tls-exporter');
  const { corpo } = await cliente.chiama('POST', rotte.apriSessione.percorso, risposta);
  return { persona, cliente, gettone: Sessione.parse(corpo).gettone };
}

/** The card signs for every act that wants the PIN again: what comes after that is struck too. */
export async function confermaTutto({ persona, cliente, gettone }: Dentro): Promise<void> {
  for (const atto of conPin) {
    const sfida = await cliente.chiama('POST', rotte.sfidaConferma.percorso, { atto }, gettone);
    if (sfida.stato !== 200) continue;
    const risposta = rispondi(
      Sfida.parse(sfida.corpo),
      persona.carta,
      sfida.socket,
      'tls-exporter',
      (...di) => messaggioConferma(di[0], atto, di[1], di[2]),
    );
    await cliente.chiama('POST', rotte.conferma.percorso, { ...risposta, atto }, gettone);
  }
}
