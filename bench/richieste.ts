import type { Client } from 'pg';
import { z } from 'zod';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';

const Madre = z.object({
  id: z.string(),
  codice: z.string(),
  cognome: z.string(),
  nome: z.string(),
});
export type Madre = z.infer<typeof Madre>;

/** Residents of the demo municipality who may have a child, each in another family. */
export async function madri(database: Client, quante: number): Promise<Madre[]> {
  const { rows } = await database.query(
    `select distinct on (s.id_famiglia) s.id::text as id, s.codice_fiscale as codice,
       s.documento #>> '{dati,generalita,cognome}' as cognome, s.documento #>> '{dati,generalita,nome}' as nome
     from soggetto s join famiglia f on f.id = s.id_famiglia
     where s.comune = '048050' and s.sesso = 'F' and s.stato = 'residente' and s.codice_fiscale is not null and f.tipo_scheda = '3' and not s.cf_non_validato
       and s.data_nascita between '1978-01-01' and '2005-01-01'
     order by s.id_famiglia limit $1`,
    [quante],
  );
  return z.array(Madre).parse(rows);
}

const oggi = (): string => giornoInItalia(new Date());
const consonanti = 'BCDFGLMNPRSTVZ';
const vocali = 'AEIO';
/** Names before one comes back. */
const nomi = consonanti.length ** 3;

/** Three consonants, all of which go into the codice fiscale. */
function nome(n: number): string {
  let resto = n;
  let testo = '';
  for (let i = 0; i < 3; i++) {
    testo += consonanti.charAt(resto % consonanti.length);
    resto = Math.floor(resto / consonanti.length);
    testo += vocali.charAt(i);
  }
  return testo;
}

/** Head of a request of the demo municipality. */
export function testata(codice: string, id: string, decorrenza?: string): Record<string, string> {
  return {
    idOperazioneComune: id,
    codMittente: '048050',
    codDestinatario: 'ANPR05',
    operazioneRichiesta: codice,
    dataOraRichiesta: new Date().toISOString(),
    tipoOperazione: 'C',
    tipoInvio: 'TEST',
    ...(decorrenza && { dataDecorrenza: decorrenza, dataDefinizionePratica: oggi() }),
    nomeApplicativo: 'Sportello',
    versioneApplicativo: '0.1.0',
    fornitoreApplicativo: 'Sportello',
  };
}

/** The test of the connection: nothing but the envelope and its security. */
export function connessione(id: string): Record<string, unknown> {
  return { testataRichiesta: testata('TEST', id) };
}

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
/** Where children are born, one after the other when the names have all been given. */
const natali = [
  ['EMPOLI', '048014'],
  ['VINCI', '048050'],
  ['FIRENZE', '048017'],
  ['FUCECCHIO', '048019'],
  ['CERTALDO', '048012'],
  ['SCANDICCI', '048041'],
  ['BAGNO A RIPOLI', '048001'],
].map(([nomeComune, codiceIstat]) => ({ nomeComune, codiceIstat, siglaProvinciaIstat: 'FI' }));

/** A child of this mother, born today, on her surname and in her family. */
export function nascita(n: number, id: string, madre: Madre): Record<string, unknown> {
  const giorno = oggi();
  return {
    testataRichiesta: testata('1001', id, giorno),
    generalita1001: {
      generalita: {
        cognome: madre.cognome,
        nome: nome(n),
        sesso: n % 2 ? 'F' : 'M',
        dataNascita: giorno,
        luogoNascita: { comune: natali[Math.floor(n / nomi) % natali.length] },
      },
    },
    attoNascitaANPR: {
      atto: {
        comuneRegistrazione: vinci,
        anno: giorno.slice(0, 4),
        parte: 'I',
        serie: 'A',
        numeroAtto: String((n % 9999) + 1),
        dataFormazioneAtto: giorno,
      },
    },
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: giorno },
    maternita: {
      generalita: {
        codiceFiscale: { codFiscale: madre.codice },
        cognome: madre.cognome,
        nome: madre.nome,
        sesso: 'F',
        idSchedaSoggettoANPR: madre.id,
      },
    },
    datiControllo: { origineCognome: '2', filiazione: '3', attribuzioneFamiglia: '3', gestioneCF: '1' },
  };
}

/** A certificate of residence, on stamped paper. */
export function certificato(
  id: string,
  { codice, cognome, nome, id: scheda }: Madre,
): Record<string, unknown> {
  return {
    testataRichiesta: testata('6001', id),
    listaTipiCertificati: { tipoCertificato: ['8'] },
    soggettoIntestatario: {
      generalita: { codiceFiscale: { codFiscale: codice }, cognome, nome, idSchedaSoggettoANPR: scheda },
    },
    datiControllo: {
      cognomeUffAnagrafe: 'DELLA SCALA',
      nomeUffAnagrafe: 'IRENE',
      tipoRichiedente: '2',
      tipoRichiesta: '1',
      paEstera: '0',
      emissione: '1',
      bollo: '1600',
      diritti: '52',
    },
  };
}
