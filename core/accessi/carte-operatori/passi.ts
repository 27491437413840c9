import { createPublicKey, randomBytes, verify, X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { fallito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import {
  messaggioControlloCarta,
  messaggioProvaCarta,
  type CertificatoCarta,
  type ControlloCarta,
  type DatiPersonalizzazione,
  type InizioPersonalizzazione,
  type ProvaChiaveCarta,
  type SfidaControllo,
} from '#contract/wa/carte-operatore.ts';
import type { Schema } from '../../db/schema.ts';
import { oggiDiSistema } from '../archivio-censimento.ts';
import { firmaCartaValida } from '../carte.ts';
import { impronta } from '../pki/catena.ts';
import { chiaveAmmessa } from '../pki/emissione.ts';
import type { Pki } from '../pki/index.ts';
import { inServizioAl } from '../stato-operatore.ts';
import { muovi, oRinuncia, prendi, type Mano, type RigaCarta } from './muovi.ts';
import {
  codiciNonAperti,
  controlloNonRiuscito,
  fuoriPosto,
  nonCensito,
  provaNonValida,
  senzaRichiesta,
} from './rifiuti.ts';
import type { SegretiCarte } from './segreti.ts';

/** Six years, as the certificate (docs/security.md). */
const durata = 6 * 365 * 86_400_000;

function provaBuona(prova: ProvaChiaveCarta, sfida: Buffer): boolean {
  try {
    const chiave = createPublicKey({ key: Buffer.from(prova.spki, 'base64'), format: 'der', type: 'spki' });
    const messaggio = messaggioProvaCarta(prova.seriale, sfida.toString('base64'), prova.spki);
    return chiaveAmmessa(chiave) && verify('sha256', messaggio, chiave, Buffer.from(prova.firma, 'base64'));
  } catch {
    return false;
  }
}

function controlloBuono(controllo: ControlloCarta, carta: RigaCarta): boolean {
  const { certificato, sfida } = carta;
  if (!certificato || !sfida || !certificato.equals(Buffer.from(controllo.certificato, 'base64')))
    return false;
  return firmaCartaValida(
    new X509Certificate(certificato),
    controllo.algoritmo,
    messaggioControlloCarta(carta.seriale, sfida.toString('base64')),
    Buffer.from(controllo.firma, 'base64'),
  );
}

/** The request that this card may serve: open, and of nobody else's card. */
async function prendiRichiesta(trx: Kysely<Schema>, id: string, carta: RigaCarta, prefettura: string) {
  const riga = await trx
    .selectFrom('richiesta_carta as r')
    .innerJoin('operatore as o', 'o.codice_fiscale', 'r.codice_fiscale')
    .innerJoin('ente as e', 'e.codice', 'r.ente')
    .select(['r.id', 'r.ente', 'r.codice_fiscale', 'r.stato', 'o.cognome', 'o.nome', 'e.nome as nome_ente'])
    .select(inServizioAl(oggiDiSistema(), 'o').as('in_servizio'))
    .where('r.id', '=', id)
    .where('r.ente', 'like', `${prefettura.slice(0, 3)}%`)
    .forUpdate('r')
    .executeTakeFirst();
  const libera = riga?.stato === 'in-attesa' && carta.stato === 'vergine';
  const sua = riga?.stato === 'in-lavorazione' && carta.richiesta === riga.id;
  if (!riga || !(libera || sua)) return oRinuncia<never>(fallito(senzaRichiesta));
  return riga.in_servizio ? riga : oRinuncia<never>(fallito(nonCensito));
}

/** The card is tied to a request, with all that the workstation needs to write it. */
export async function assegna(
  trx: Kysely<Schema>,
  { seriale, richiesta }: InizioPersonalizzazione,
  mano: Mano,
  segreti: SegretiCarte,
): Promise<DatiPersonalizzazione> {
  const carta = oRinuncia(await prendi(trx, seriale, { prefettura: mano.chi.comune }));
  if (!['vergine', 'assegnata', 'personalizzata'].includes(carta.stato))
    oRinuncia(fallito(fuoriPosto(seriale, carta.stato, 'personalizza')));
  const sua = await prendiRichiesta(trx, richiesta, carta, mano.chi.comune);
  const [sfida, guid] = [randomBytes(32), carta.guid ?? randomBytes(16)];
  if (carta.stato === 'vergine') {
    const legata = {
      richiesta: sua.id,
      codice_fiscale: sua.codice_fiscale,
      ente: sua.ente,
      sfida,
      guid,
    };
    oRinuncia(await muovi(trx, carta, 'assegna', mano, legata));
    await trx
      .updateTable('richiesta_carta')
      .set({ stato: 'in-lavorazione' })
      .where('id', '=', sua.id)
      .execute();
  } else await trx.updateTable('carta_utente').set({ sfida }).where('seriale', '=', seriale).execute();
  return {
    ...{ seriale, codiceFiscale: sua.codice_fiscale, cognome: sua.cognome, nome: sua.nome },
    ...{ nomeEnte: sua.nome_ente, sfida: sfida.toString('base64'), guid: guid.toString('base64') },
    chiaveGestione: Buffer.from(segreti.chiaveGestione(seriale)).toString('base64'),
    chiaveCodici: Buffer.from(segreti.chiaveCodici).toString('base64'),
    scadenza: giornoInItalia(new Date(mano.istante.getTime() + durata)),
  };
}

/** The certificate of a key whose card has proved to hold it. */
export async function certifica(
  trx: Kysely<Schema>,
  prova: ProvaChiaveCarta,
  prefettura: string,
  { emetti, autorita }: { readonly emetti: Pki['emettiOperatore']; readonly autorita: X509Certificate },
): Promise<z.infer<typeof CertificatoCarta>> {
  const carta = oRinuncia(await prendi(trx, prova.seriale, { prefettura: prefettura }));
  const { sfida, codice_fiscale, ente } = carta;
  if (!sfida || codice_fiscale === null || ente === null || !provaBuona(prova, sfida))
    return oRinuncia(fallito(provaNonValida));
  const persona = await trx
    .selectFrom('operatore')
    .select(['cognome', 'nome'])
    .where('codice_fiscale', '=', codice_fiscale)
    .executeTakeFirstOrThrow();
  const emesso = await emetti({
    ...{ codiceFiscale: codice_fiscale, ...persona, ente },
    chiave: { spki: Buffer.from(prova.spki, 'base64') },
  });
  if (!emesso.ok) return oRinuncia(fallito(provaNonValida));
  const certificato = Buffer.from(emesso.valore);
  const letto = new X509Certificate(certificato);
  await trx
    .updateTable('carta_utente')
    .set({ certificato, impronta: impronta(letto), scadenza: letto.validToDate, sfida: null })
    .where('seriale', '=', prova.seriale)
    .execute();
  return { certificato: certificato.toString('base64'), catena: [autorita.raw.toString('base64')] };
}

/** The second half of the codes, closed, is kept until it is handed over. */
export async function riponiCodici(
  trx: Kysely<Schema>,
  { seriale, chiusi }: { readonly seriale: string; readonly chiusi: Buffer },
  mano: Mano,
  segreti: SegretiCarte,
): Promise<z.infer<typeof SfidaControllo>> {
  const carta = oRinuncia(await prendi(trx, seriale, { prefettura: mano.chi.comune }));
  // SECURITY: opened only to know that they can be; what stays is closed.
  if (!carta.certificato || !segreti.apri(chiusi, seriale)) return oRinuncia(fallito(codiciNonAperti));
  const sfida = randomBytes(32);
  oRinuncia(await muovi(trx, carta, 'personalizza', mano, { sfida }));
  await trx
    .insertInto('codici_carta')
    // By the clock of the machine: for how long they are kept has nothing to do with the register's day.
    .values({ seriale, chiusi, istante: new Date() })
    .onConflict((c) => c.column('seriale').doUpdateSet({ chiusi, istante: new Date() }))
    .execute();
  return { sfida: sfida.toString('base64') };
}

/** The finished card signs once more, and is ready to be handed over. */
export async function controlla(trx: Kysely<Schema>, controllo: ControlloCarta, mano: Mano): Promise<void> {
  const { seriale } = controllo;
  const carta = oRinuncia(await prendi(trx, seriale, { prefettura: mano.chi.comune }));
  if (!controlloBuono(controllo, carta)) oRinuncia(fallito(controlloNonRiuscito));
  oRinuncia(await muovi(trx, carta, 'controlla', mano, { sfida: null }));
}
