import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Risposta6001 } from '#contract/anpr/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { domandeCampioni } from './campioni/domande.ts';
import { campioni } from './campioni/elenco.ts';
import { emetti } from './emetti.ts';

const { privateKey: chiave } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const testataRisposta = {
  ...{ idOperazioneComune: 'CERT1', codMittente: '048050', codDestinatario: '048050' },
  ...{ operazioneRichiesta: '6001', dataOraRichiesta: '2026-06-30T09:15:00' },
  ...{ idOperazioneANPR: '10000000042', esitoOperazione: '0000' },
};

describe('the bare data of a certificate (tipoRichiesta 2)', () => {
  it.each(domandeCampioni(campioni, luoghiDiProva()))(
    'are a well-formed official answer, with no sheet: type $tipo',
    async ({ tipo }, domanda) => {
      const { datiControllo } = domanda.richiesta;
      const richiesta = { ...domanda.richiesta, datiControllo: { ...datiControllo, tipoRichiesta: '2' } };
      const { risposta, documento } = await emetti(
        { ...domanda, richiesta },
        {
          ...{ testataRisposta, protocollo: '10000000042', adesso: new Date(0), ambiente: 'prova' },
          ...{ sigillo: { certificato: new Uint8Array(), chiave }, urlVerifica: 'https://localhost/' },
          avvisi: [],
          disegna: () => Promise.reject(new Error('nothing is drawn')),
        },
      );
      expect([documento, risposta.file]).toEqual([undefined, undefined]);
      const valore = { Risposta6001OK: risposta };
      expect(Risposta6001.parseXml(Risposta6001.toXml(valore))).toEqual({ ok: true, valore });
      const { datiCertificato: dati } = risposta;
      expect(dati?.generalitaAttuali).toEqual(domanda.soggetto.dati.generalita);
      if (['12', '13', '15', '16'].includes(tipo))
        expect(dati?.listaDatiSoggetti).toHaveLength(domanda.componenti.length);
      if (['8', '9', '10', '14', '20'].includes(tipo)) expect(dati?.residenza?.length).toBeGreaterThan(0);
    },
  );
});
