import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { accolta, facciaJson, facciaSoap, nuovoId, type Faccia } from './clienti.ts';
import { dueRigheDurevoli, firmaNuda, ricercaNuda } from './limiti.ts';
import { ritmo } from './misura.ts';
import { ritmoMessaggi } from './messaggi.ts';
import { certificato, connessione, madri, nascita } from './richieste.ts';
import { alSecondo, insieme, scrivi, volte, type Limite } from './righe.ts';

/** Children registered so far: each has another name. */
let nati = 0;

interface Limiti {
  readonly righe: Limite;
  readonly firma: Limite;
}

/** Messages read, validated and written again, beside parsers that only read. */
export async function messaggi(): Promise<void> {
  const { lunghezza, nostro, json, saxes, libxml2 } = await ritmoMessaggi(volte * 20);
  const kB = (lunghezza / 1000).toFixed(1);
  const cosa = `messaggio di ${kB} kB: letto, validato, riscritto`;
  scrivi({ cosa, misura: nostro, unita: '/s', limite: { cosa: 'saxes, sola lettura', misura: saxes } });
  scrivi({ cosa, misura: nostro, unita: '/s', limite: { cosa: 'libxml2, sola lettura', misura: libxml2 } });
  scrivi({ cosa: 'lo stesso in JSON, validato', misura: json, unita: '/s' });
}

/** An envelope verified, an answer signed, and nothing else: the security of the official interface by itself. */
export async function busteVerificate(core: CoreDiProva): Promise<void> {
  const faccia = facciaSoap(core.pronto, insieme);
  const tante = volte * 4;
  const nudo = await ritmo(tante, insieme, () => faccia.pagina('/'));
  const buste = Array.from({ length: tante + Math.ceil(tante / 10) }, () =>
    faccia.prepara('TestConn', connessione(nuovoId())),
  );
  const provate = await ritmo(tante, insieme, async (n) => {
    accolta(await buste[n]?.(), '0000');
  });
  faccia.chiudi();
  const limite = { cosa: 'HTTPS senza busta', misura: nudo.alSecondo };
  alSecondo('busta SOAP verificata, risposta firmata', provate, limite);
}

async function diUnaFaccia(faccia: Faccia, core: CoreDiProva, limiti: Limiti): Promise<void> {
  const database = await core.database();
  const persone = await madri(database, 1000).finally(() => database.end());
  const di = (n: number): (typeof persone)[number] => {
    const una = persone[n % persone.length];
    if (!una) throw new Error('no resident to register a child of');
    return una;
  };
  const tutte = Array.from({ length: volte + Math.ceil(volte / 10) }, (_, n) => n);
  const nascite = tutte.map((n) => faccia.prepara(1001, nascita(nati++, nuovoId(), di(n))));
  const registrazioni = await ritmo(volte, insieme, async (n) => {
    accolta(await nascite[n]?.(), 'Risposta_Comune');
  });
  alSecondo(`registrazioni 1001, faccia ${faccia.nome}`, registrazioni, limiti.righe);
  const domande = tutte.map((n) => faccia.prepara(6001, certificato(nuovoId(), di(n))));
  const certificati = await ritmo(volte, insieme, async (n) => {
    accolta(await domande[n]?.(), 'certificatoPdf');
  });
  alSecondo(`certificati PDF 6001, faccia ${faccia.nome}`, certificati, limiti.firma);
}

/** Registrations, certificates and look-ups through both faces, beside what the disk and the signature cost by themselves. */
export async function registroNelleFacce(core: CoreDiProva): Promise<void> {
  const padrone = core.collegamento('migratore');
  const nude = await dueRigheDurevoli(padrone, volte * 4, insieme);
  const rsa = await firmaNuda('RSA-2048', volte * 2);
  const limiti: Limiti = {
    righe: { cosa: 'due righe durevoli', misura: nude.alSecondo },
    firma: { cosa: 'firma RSA-2048', misura: rsa.alSecondo },
  };
  const codici = await core.database().then(async (database) => {
    const { rows } = await database.query<{ codice: string }>(
      'select codice_fiscale as codice from soggetto where codice_fiscale is not null limit 5000',
    );
    await database.end();
    return rows.map(({ codice }) => codice);
  });
  const ricerca = await ricercaNuda(core.collegamento('applicazione'), codici, volte * 10, insieme);
  for (const faccia of [await facciaJson(core.pronto, insieme), facciaSoap(core.pronto, insieme)]) {
    await diUnaFaccia(faccia, core, limiti);
    faccia.chiudi();
  }
  const json = await facciaJson(core.pronto, insieme);
  const cercate = await ritmo(volte * 2, insieme, (n) => json.cerca(codici[(n * 7) % codici.length] ?? ''));
  json.chiudi();
  for (const [nome, quota] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    scrivi({
      cosa: `ricerca per codice fiscale, ${nome}`,
      misura: cercate.tempi.percentile(quota),
      unita: 'ms',
      limite: { cosa: `ricerca nuda, ${nome}`, misura: ricerca.tempi.percentile(quota) },
    });
  }
}
