import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Risposta6001, spazi } from '#contract/anpr/index.ts';
import { apriPki } from '#core/accessi/pki/index.ts';
import { domandaDiProva, soggettiDiProva } from '#core/certificati/di-prova.ts';
import { disegnaQui } from '#core/certificati/disegna-qui.ts';
import { emetti } from '#core/certificati/emetti.ts';
import { verdettoSoggetto } from '#core/certificati/verdetto.ts';
import { giudice, presente, schemaDi } from './ufficiale.ts';

const controlli = [
  ['issued', {}],
  ['data only', { tipoRichiesta: '2' }],
  ['preview', { emissione: '3' }],
] as const;

describe.skipIf(!presente).each(controlli)(
  'answers of 6001 to the whole demo municipality, %s',
  (_nome, controllo) => {
    it.each(['1', '8', '12'])('type %s is valid against the official schema', async (tipo) => {
      const cartella = mkdtempSync(join(tmpdir(), 'sportello-pki-'));
      const adesso = new Date('2026-06-30T10:00:00Z');
      const { sigillo } = await apriPki({ cartella, orologio: () => adesso });
      rmSync(cartella, { recursive: true, force: true });
      const ufficiale = giudice(schemaDi(spazi.certificazione));
      let emessi = 0;
      for (const soggetto of soggettiDiProva) {
        const domanda = domandaDiProva(soggetto.idSchedaSoggettoANPR, [tipo], { controllo });
        if (verdettoSoggetto(domanda).some((r) => r.gravita === 'E')) continue;
        const { risposta } = await emetti(domanda, {
          testataRisposta: {
            idOperazioneComune: 'CERT1',
            codMittente: '048050',
            codDestinatario: '048050',
            operazioneRichiesta: '6001',
            dataOraRichiesta: '2026-06-30T09:15:00',
            idOperazioneANPR: '10000000042',
            esitoOperazione: '0000',
          },
          protocollo: '10000000042',
          adesso,
          ambiente: 'prova',
          sigillo,
          disegna: disegnaQui(sigillo),
          urlVerifica: 'https://localhost:7445/',
          avvisi: [],
        });
        expect(ufficiale.obiezione(Risposta6001.toXml({ Risposta6001OK: risposta }))).toBeUndefined();
        emessi += 1;
      }
      process.stdout.write(
        `6001 type ${tipo}: ${emessi} answers valid of ${soggettiDiProva.length} people\n`,
      );
      expect(emessi).toBeGreaterThan(80);
    });
  },
);
