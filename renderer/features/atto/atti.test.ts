import { describe, expect, it } from 'vitest';
import { campoDa, tipoDa, voceDa } from '../../ufficiale/campo-da.ts';
import { attoDi, registroAtti, voceDi } from './atti/index.ts';
import { formaScelta, puntiDi } from './punti.ts';
import type { Atto } from './atto.ts';
import type { Voce } from './voci.ts';
import { dossierDiProva, partenzaDiProva } from './di-prova.ts';
import paroleDe from './atto.de.json' with { type: 'json' };
import paroleEn from './atto.en.json' with { type: 'json' };
import paroleIt from './atto.it.json' with { type: 'json' };
import itParole from '../../ufficiale/parole.it.json' with { type: 'json' };

const atti = await Promise.all(
  registroAtti.map(async ({ chiave }) => {
    const atto = await attoDi(chiave);
    if (!atto) throw new Error(chiave);
    return { chiave, atto };
  }),
);
const parole = import.meta.glob<Record<string, unknown>>('./atti/**/*.{it,en,de}.json', {
  eager: true,
  import: 'default',
});

/** Every field that an act may ever ask for, hidden ones and all forms of alternatives too. */
function tutte(voci: readonly Voce[]): Voce[] {
  return voci.flatMap((una): Voce[] => {
    switch (una.tipo) {
      case 'gruppo':
        return [una, ...tutte(una.voci)];
      case 'alternativa':
        return [una, ...una.forme.flatMap(({ voci: sue }) => tutte(sue))];
      case 'persona':
        return [una, ...tutte(una.aMano)];
      case 'elenco': {
        const relative = tutte(una.voci).map((sua) =>
          sua.tipo === 'gruppo'
            ? sua
            : { ...sua, percorso: `${una.percorso}.0.${sua.percorso}`.replace(/\.$/, '') },
        );
        return [una, ...relative];
      }
      default:
        return [una];
    }
  });
}
const vociDi = (atto: Atto): Voce[] => atto.passi.flatMap(({ voci }) => tutte(voci));

describe.each(atti)('the act $chiave', ({ chiave, atto }) => {
  it('has the key and the service of its line in the registry', () => {
    expect(atto.chiave).toBe(chiave);
    expect(atto.servizio).toBe(voceDi(chiave)?.servizio);
    expect(atto.messaggio.radice).toBe(`Richiesta${atto.servizio}`);
  });

  it('asks only for what the official schema has', () => {
    for (const voce of vociDi(atto)) {
      if (voce.tipo === 'gruppo') continue;
      if (voce.tipo === 'campo') campoDa(atto.messaggio, voce.percorso);
      else voceDa(atto.messaggio, voce.percorso);
      if (voce.tipo === 'alternativa')
        for (const { nome } of voce.forme) tipoDa(atto.messaggio, `${voce.percorso}.${nome}`);
    }
  });

  it('has its words in three languages, and a name for every field', () => {
    const nome = voceDi(chiave)?.parole ?? '';
    for (const lingua of ['it', 'en', 'de']) {
      const file = Object.entries(parole).find(([dove]) => dove.endsWith(`/${nome}.${lingua}.json`))?.[1];
      const sue = file?.[chiave] as { titolo?: string; campi?: Record<string, string> } | undefined;
      expect(sue?.titolo, `${nome}.${lingua}.json`).toBeTruthy();
      if (lingua !== 'it') continue;
      const comuni = file?.['comuni'] as typeof sue;
      for (const voce of vociDi(atto)) {
        if (voce.tipo === 'gruppo') continue;
        const parola = voce.etichetta ?? voce.percorso.split('.').at(-1) ?? '';
        if (voce.tipo === 'alternativa' && voce.etichetta === undefined) continue;
        const detta =
          sue?.campi?.[parola] ??
          comuni?.campi?.[parola] ??
          (itParole.campi as Record<string, string>)[parola];
        expect(detta, `name of ${voce.percorso}`).toBeTruthy();
      }
    }
  });

  it('has words for what to do about whatever may be missing', () => {
    // Groups and alternatives hold no datum; of possible doubles the register itself is asked.
    const senza = ['gruppo', 'alternativa', 'omonimi'];
    for (const { tipo } of vociDi(atto).filter((voce) => !senza.includes(voce.tipo)))
      for (const { mancaRimedio } of [paroleIt, paroleEn, paroleDe])
        expect(mancaRimedio).toHaveProperty(tipo);
  });

  it('prepares a request whose every datum the schema knows', () => {
    const richiesta = atto.prepara(partenzaDiProva);
    const letta = atto.messaggio.parseJson(richiesta);
    const ignoti = letta.ok ? [] : letta.errore.filter(({ regola }) => regola === 'ignoto');
    expect(ignoti).toEqual([]);
    const modulo = { richiesta, scelte: {} };
    expect(puntiDi(atto, modulo, partenzaDiProva).length).toBeGreaterThan(0);
    for (const voce of vociDi(atto)) if (voce.tipo === 'alternativa') formaScelta(voce, modulo);
  });

  it('says a sentence, however little is filled in', () => {
    const frase = atto.frase(atto.prepara(partenzaDiProva), partenzaDiProva);
    expect(frase).toMatch(/\.$/);
    expect(frase).not.toContain('undefined');
    expect(dossierDiProva.dati).toBeDefined();
  });
});
