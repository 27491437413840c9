import { describe, expect, it } from 'vitest';
import { pulita } from '../../ufficiale/percorso.ts';
import { moduloDi } from './apri.ts';
import { attoDi, registroAtti } from './atti/index.ts';
import type { Atto, Partenza } from './atto.ts';
import { cambiaDato } from './cambia.ts';
import { compilati } from './compilati.ts';
import { controllaAtto } from './controlli.ts';
import { dossierDiProva, mittente, parole, partenzaDiProva } from './di-prova.ts';
import type { ModuloAtto } from './modulo.ts';
import { aggregatiDi, richiestaDi } from './richiesta.ts';

async function compila(
  chiave: string,
): Promise<{ readonly atto: Atto; readonly modulo: ModuloAtto; readonly partenza: Partenza }> {
  const atto = await attoDi(chiave);
  const compilato = compilati[chiave];
  if (!atto || !compilato) throw new Error(`no filled act for ${chiave}: add it to compilati.ts`);
  const { famiglia } = dossierDiProva;
  if (!famiglia) throw new Error('the record of the tests has a family');
  const { dossier: _, ...daNessuno } = partenzaDiProva;
  const dossier = {
    ...dossierDiProva,
    famiglia: { ...famiglia, ...compilato.famiglia },
    ...compilato.scheda,
  };
  const partenza: Partenza = {
    ...daNessuno,
    ...(atto.parteDa === 'nessuno' ? {} : { dossier }),
    ...(compilato.scelte ? { scelte: compilato.scelte } : {}),
  };
  const modulo = Object.entries(compilato.dati).reduce(
    (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
    moduloDi(atto, partenza),
  );
  const { noti } = modulo;
  return { atto, modulo, partenza: { ...partenza, ...(noti ? { noti } : {}) } };
}

describe.each(registroAtti.map(({ chiave }) => chiave))('%s, filled in', (chiave) => {
  it('is a valid official request, and no rule objects', async () => {
    const { atto, modulo, partenza } = await compila(chiave);
    const bloccanti = controllaAtto(atto, modulo, partenza, mittente, parole).filter(
      ({ gravita }) => gravita === 'E',
    );
    expect(bloccanti.map(({ codice, campo, causa }) => `${codice} ${campo} ${causa}`)).toEqual([]);
    const letta = atto.messaggio.parseJson(richiestaDi(atto, modulo, partenza, mittente));
    expect(letta.ok ? [] : letta.errore).toEqual([]);
  });

  it('says its sentence without gaps, on the people that it touches', async () => {
    const { atto, modulo, partenza } = await compila(chiave);
    const richiesta = pulita(modulo.richiesta);
    const frase = atto.frase(atto.completa?.(richiesta, partenza) ?? richiesta, partenza);
    expect(frase).not.toMatch(/…|undefined/);
    const suoi = aggregatiDi(atto, richiesta, partenza);
    // Who is not in the register yet is told by name.
    if (partenza.dossier) expect(suoi).toContain('soggetto:1000000001');
    else expect(atto.nomeDi?.(richiesta)).toBeTruthy();
  });
});
