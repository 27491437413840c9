import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { servizi } from '#contract/anpr/index.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import { giudice, presente, schemaDi, type Giudice } from '../conformita/ufficiale.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { softwareComunale, type Codice, type SoftwareComunale } from './core.ts';
import { certificato, fra, interrogazione, nuovoId, oggi } from './richieste.ts';
import { straniero, type Straniero } from './straniero.ts';

const { madre } = personaggi.coppiaInAttesa;
const giulia = { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre };
const quanti = 50;
const nascita = (nome: string, id = nuovoId(), dal = oggi()) => nascitaDiProva({ id, nome, dal });

/** A birth of Alba with another header. */
function conTestata(altro: object): object {
  const intera = nascita('ALBA');
  return { ...intera, testataRichiesta: { ...intera.testataRichiesta, ...altro } };
}

/** A birth in the family of one of two fathers of the same name. */
function conOmonimi(): object {
  const controllo = { attribuzioneFamiglia: '2' } as const;
  const intera = nascitaDiProva({ id: nuovoId(), nome: 'FEBE', dal: oggi(), controllo });
  return {
    ...intera,
    paternita: { generalita: { cognome: 'ROSSI', nome: 'MARCO', dataNascita: '1982-08-08' } },
  };
}

describe.skipIf(!presente)('the real register, judged by the official schemas', () => {
  let core: CoreDiProva;
  let software: SoftwareComunale;
  let altrui: Straniero;

  beforeAll(async () => {
    core = await CoreDiProva.avvia();
    software = softwareComunale(core.pronto);
    altrui = straniero(core.pronto);
  });
  afterAll(async () => {
    altrui.chiudi();
    software.canale.chiudi();
    await core.chiudi();
  });

  /** The body of each answer, as it travelled, is valid and holds what is expected. */
  async function valide(
    codice: Codice,
    casi: readonly (readonly [richiesta: object, atteso: RegExp])[],
  ): Promise<void> {
    const ufficiale: Giudice = giudice(schemaDi(servizi[codice].famiglia.spazio));
    let positive = 0;
    for (const [richiesta, atteso] of casi) {
      const corpo = software.corpo(await software.chiama(codice, richiesta));
      expect(ufficiale.obiezione(corpo), corpo).toBeUndefined();
      expect(corpo).toMatch(atteso);
      if (!/<esitoOperazione>XXXX</.test(corpo)) positive += 1;
    }
    process.stdout.write(
      `soap ${codice}: ${casi.length} answers of the register valid, ${positive} positive\n`,
    );
  }

  it('1001: registered, with warnings, repeated, with a choice, refused by header, rules and register', async () => {
    const prima = nascita('BIANCA');
    const { idOperazioneComune } = prima.testataRichiesta;
    await valide(1001, [
      [
        nascitaDiProva({ id: nuovoId(), nome: 'CLIO', dal: oggi(), controllo: { gestioneCF: '3' } }),
        />WN00<.*EN141/,
      ],
      [conOmonimi(), /RispostaMultipla1001/],
      [prima, />0000</],
      [prima, />0000</],
      [nascita('BIANCA'), /EN188/],
      [nascita('ALTRA', idOperazioneComune), /EN148/],
      [nascita('DELIA', nuovoId(), fra(-300)), /EN389/],
      [nascita('DELIA', nuovoId(), fra(2)), /ES013/],
      [conTestata({ operazioneRichiesta: '3002' }), /<idOperazioneANPR>0<.*EC022/],
      [conTestata({ codMittente: '048017' }), /<idOperazioneANPR>0<.*EN204/],
    ]);
  });

  it('3002: people and families of the demo municipality, short records, refusals', async () => {
    const database = await core.database();
    const ids = async (domanda: string): Promise<string[]> => {
      const { rows } = await database.query(`${domanda} order by id limit ${quanti}`);
      const letti = z.array(z.object({ id: z.string() })).parse(rows);
      return letti.map(({ id }) => id);
    };
    const soggetti = await ids('select id::text from soggetto');
    // A convivenza is asked for as such: tipoScheda 2.
    const famiglie = await ids("select id::text from famiglia where tipo_scheda = '3'");
    await database.end();
    const scheda = { schedaAnagraficaRichiesta: '3' };
    await valide(3002, [
      ...soggetti.map((id) => [interrogazione({ idSchedaSoggettoANPR: id }), /Risposta3002_OK/] as const),
      ...famiglie.map(
        (identificativoANPR) =>
          [interrogazione({ identificativoANPR, tipoScheda: '1' }, scheda), /<famigliaConvivenza>/] as const,
      ),
      [interrogazione({ cognome: 'ROSSI', nome: 'MARCO' }), /EN528/],
      [interrogazione({ codiceFiscale: 'RSSMRA80A01H501U' }), /EN122/],
      [interrogazione({}), /EN053/],
      [interrogazione({ idSchedaSoggettoANPR: madre }, { datiAnagraficiRichiesti: ['77'] }), /EC025/],
    ]);
  });

  it('6001: certificate, data only, preview, refusals', async () => {
    const emissioni = [{}, { tipoRichiesta: '2' }, { emissione: '3' }];
    const emessi = ['1', '8', '12'].flatMap((tipo) =>
      emissioni.map((controllo) => [certificato(giulia, [tipo], controllo), /Risposta6001OK/] as const),
    );
    await valide(6001, [
      ...emessi,
      [certificato({ ...giulia, idSchedaSoggettoANPR: '999999999' }, ['12']), /EN042/],
      [certificato({ ...giulia, nome: 'GIULIO' }, ['12']), /EN068/],
      [certificato(giulia, ['77']), /EC070/],
    ]);
  });

  it('serves a client that only knows the official WSDL', async () => {
    const bianca = nascita('ELSA');
    const registrata = await altrui.chiama(1001, bianca);
    expect(registrata).toMatchObject({
      Risposta_Comune: {
        testataRisposta: { idOperazioneComune: bianca.testataRichiesta.idOperazioneComune },
        listaSoggettiVariati: { datiSoggetto: { generalitaAttuali: { nome: 'ELSA' } } },
      },
    });
    expect(await altrui.chiama(1001, bianca)).toEqual(registrata);
    expect(await altrui.chiama(3002, interrogazione({ idSchedaSoggettoANPR: madre }))).toMatchObject({
      Risposta3002_OK: { listaSoggetti: { datiSoggetto: { generalita: giulia } } },
    });
    expect(await altrui.chiama(3002, interrogazione({}))).toMatchObject({
      rispostaKO: { listaErrori: { errore: [{ codiceErroreAnomalia: 'EN053' }, {}] } },
    });
    expect(await altrui.chiama(6001, certificato(giulia, ['12']))).toMatchObject({
      Risposta6001OK: { file: { certificatoPdf: expect.stringMatching(/^JVBERi0/) as string } },
    });
    const alterata = altrui.chiama(3002, interrogazione({ idSchedaSoggettoANPR: madre }), (busta) =>
      busta.replace(madre, '5000000002'),
    );
    await expect(alterata).rejects.toMatchObject({
      root: {
        Envelope: {
          Body: {
            Fault: {
              faultstring: 'Rejected by policy. (from client)',
              detail: { motivo: { attributes: { codice: 'contenuto-alterato' } } },
            },
          },
        },
      },
    });
  });
});
