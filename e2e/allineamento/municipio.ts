import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { canonica, copiaDi } from '#contract/allineamento/copia.ts';
import { riuscito } from '#contract/esito.ts';
import type { Anpr, Chiesto } from '#cliente/allineamento/anpr.ts';
import { apriLocale, type Locale } from '#cliente/allineamento/database.ts';
import { improntaDi, improntaInsieme } from '#cliente/allineamento/impronta.ts';
import { impronteInVigore } from '#cliente/allineamento/persone.ts';
import { apriServizio, type Servizio } from '#cliente/allineamento/servizio.ts';
import type { PartiAllineamento } from '#cliente/allineamento/allinea.ts';
import type { Identita } from '#cliente/ws/identita.ts';
import { apriPki, type Pki } from '#core/accessi/pki/index.ts';
import type { Chi } from '#core/chi.ts';
import { eseguiElaborazione } from '#core/estrazioni/lavoro/esegui.ts';
import { creaRecapiti, type Recapiti } from '#core/notifiche/recapiti.ts';
import { registroDiProva, type RegistroDiProva } from '#core/registro/banco-di-prova.ts';
import { operatoreDiProva } from '#core/registro/di-prova.ts';
import { schedaIndividuale } from '#core/registro/scheda.ts';

/** A register, and beside it the local database of Vinci with its receiver, switched on and off at will. */
export interface Municipio {
  readonly banco: RegistroDiProva;
  readonly pki: Pki;
  readonly recapiti: Recapiti;
  readonly locale: Locale;
  readonly allineamento: PartiAllineamento;
  readonly rifiuti: string[];
  accendi(): Promise<void>;
  spegni(): Promise<void>;
  url(): string;
  /** Digests of all who are in force, on this side and on that. */
  impronte(): Promise<{ readonly registro: string; readonly locale: string; readonly diverse: string[] }>;
  /** Certificate CO-9999, PEM. */
  readonly certificato: string;
  chiudi(): Promise<void>;
}

export const vinci = '048050';

/** The services of the register without SOAP around them; what has to be worked on is done at once. */
function anprDi(banco: RegistroDiProva, chiave: Uint8Array): Anpr {
  const chi: Chi = operatoreDiProva({ canale: 'WS' });
  let numero = 0;
  return {
    async chiedi<C extends Chiesto>(codice: C, richiesta: object) {
      const testataRichiesta = {
        ...{ idOperazioneComune: `ALL${String(++numero)}`, codMittente: vinci, codDestinatario: 'ANPR05' },
        ...{ operazioneRichiesta: codice, dataOraRichiesta: '2026-07-11T09:00:00Z', tipoOperazione: 'C' },
        tipoInvio: 'TEST',
      };
      const risposta = await banco.esegui(codice, { testataRichiesta, ...richiesta }, chi);
      const id =
        /"statoRichiesta":"0","idOperazioneANPR":"(\d+)"|"RispostaMultipla4001".*"idOperazioneANPR":"(\d+)"/.exec(
          JSON.stringify(risposta),
        );
      const quale = id?.[1] ?? id?.[2];
      const parti = { db: banco.database.applicazione, chiave, orologio: banco.orologio.adesso };
      if (quale !== undefined) await eseguiElaborazione(parti, quale);
      return riuscito(risposta as never);
    },
  };
}

async function improntaDelRegistro(banco: RegistroDiProva): Promise<Map<string, Buffer>> {
  const righe = await banco.database.applicazione
    .selectFrom('soggetto as s')
    .leftJoin('famiglia as f', 'f.id', 's.id_famiglia')
    .select(['s.id', 's.documento as soggetto', 'f.documento as famiglia'])
    .where('s.comune', '=', vinci)
    .where('s.stato', 'in', ['residente', 'aire'])
    .execute();
  return new Map(
    righe.map(({ id, soggetto, famiglia }) => {
      const suoi = copiaDi(schedaIndividuale(soggetto, famiglia ?? undefined));
      const generalita = { ...suoi.generalita, idSchedaSoggettoANPR: id };
      return [id, improntaDi({ ...suoi, generalita })];
    }),
  );
}

async function impronteDi(
  banco: Municipio['banco'],
  locale: Municipio['locale'],
): ReturnType<Municipio['impronte']> {
  const registro = await improntaDelRegistro(banco);
  const qui = await impronteInVigore(locale.chiedi);
  const tutte = new Set([...registro.keys(), ...qui.keys()]);
  return {
    registro: improntaInsieme(registro).toString('hex'),
    locale: improntaInsieme(qui).toString('hex'),
    diverse: [...tutte].filter((id) => qui.get(id)?.equals(registro.get(id) ?? Buffer.alloc(0)) !== true),
  };
}

export async function apriMunicipio({ residenti = 120 }: { residenti?: number } = {}): Promise<Municipio> {
  const cartella = mkdtempSync(join(tmpdir(), 'allineamento-'));
  const chiave = randomBytes(32);
  const banco = await registroDiProva({ residenti, chiaveElaborati: chiave });
  const pki = await apriPki({ cartella, orologio: () => new Date() });
  const emessa = await pki.emettiPostazione({ idPostazione: `${vinci}-CO-9999`, comune: vinci });
  const x509 = new X509Certificate(emessa.certificato);
  const identita: Identita = { chiave: emessa.chiave, certificato: x509, catena: [] };
  const { collegamento } = banco.database;
  // On a server that outlives the tests there is that of the last time.
  await sql`drop schema if exists anagrafe cascade`.execute(banco.database.migratore);
  const locale = await apriLocale(collegamento, vinci);
  const autoritaPostazioni = pki.ancore.postazioni;
  const recapiti = creaRecapiti({
    ...{ db: banco.database.applicazione, orologio: banco.orologio.adesso, autoritaPostazioni },
  });
  let servizio: Servizio | undefined;
  let porta = 0;
  const rifiuti: string[] = [];
  const municipio: Municipio = {
    ...{ banco, pki, recapiti, locale, rifiuti, certificato: x509.toString() },
    allineamento: {
      ...{ locale, anpr: anprDi(banco, chiave), orologio: banco.orologio.adesso, pazienza: 0 },
      ritmo: { ogni: 10, alPiu: 5000 },
    },
    async accendi() {
      servizio = await apriServizio({
        ...{ locale, comune: vinci, identita: [identita], orologio: () => new Date() },
        fiducia: { ancore: [autoritaPostazioni], firmatario: 'Risposte del registro' },
        tls: {
          cert: pki.server.certificato.toString(),
          key: pki.server.chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
        },
        ...{ porta, indirizzo: '127.0.0.1', suNovita: () => undefined },
        suRifiuto: (rifiuto) => rifiuti.push(rifiuto),
        suGuasto: (errore) => {
          throw errore;
        },
      });
      porta = servizio.porta;
    },
    async spegni() {
      await servizio?.chiudi();
      servizio = undefined;
    },
    url: () => `https://localhost:${String(porta)}/`,
    impronte: () => impronteDi(banco, locale),
    async chiudi() {
      await municipio.spegni();
      await locale.chiudi();
      await banco.chiudi();
      rmSync(cartella, { recursive: true, force: true });
    },
  };
  return municipio;
}

/** For a person who looks at what differs. */
export async function differenza(m: Municipio, id: string): Promise<[string, string]> {
  const soggetto = await m.banco.cerca().soggetto(id);
  const famiglia =
    soggetto?.idFamigliaConvivenzaANPR === undefined
      ? undefined
      : await m.banco.cerca().famiglia(soggetto.idFamigliaConvivenzaANPR);
  const [qui] = await m.locale.chiedi<{ documento: object; in_vigore: boolean }>(
    'select documento, in_vigore from anagrafe.persona where id = $1',
    [id],
  );
  return [
    soggetto
      ? `${soggetto.comune} ${soggetto.stato} ${canonica(copiaDi(schedaIndividuale(soggetto, famiglia)))}`
      : 'nessuno',
    qui ? `${String(qui.in_vigore)} ${canonica(qui.documento)}` : 'nessuno',
  ];
}
