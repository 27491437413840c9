import type { ReactNode } from 'react';
import { metti, prendi } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Icona } from '../../../ui/icone.tsx';
import { usaForma } from '../forma.tsx';
import { sposta } from '../punti.ts';
import type { VoceElenco } from '../voci.ts';
import { Voci } from './voci.tsx';

/** A list of the same block. What is taken away can be brought back with undo. */
export function ElencoAtto({ voce }: { readonly voce: VoceElenco }): ReactNode {
  const { modulo, parole, errore, cambiaModulo, epoca } = usaForma();
  const { percorso } = voce;
  const presenti = prendi(modulo.richiesta, percorso);
  const righe: readonly unknown[] = Array.isArray(presenti) ? presenti : [];
  const nome = parole.nome(voce);
  const detto = errore(percorso);
  const scrivi = (nuove: readonly unknown[]): void => {
    cambiaModulo(
      (prima) => ({ ...prima, richiesta: metti(prima.richiesta, percorso, nuove) }),
      `${percorso} ${nuove.length}`,
    );
  };
  return (
    <section className="atto-elenco" aria-label={nome} id={idCampo(percorso)} tabIndex={-1}>
      {voce.nota !== undefined && <p className="campo-nota">{parole.nota(voce.nota)}</p>}
      {righe.map((_, i) => (
        <fieldset key={`${i} ${righe.length} ${epoca}`} className="atto-riga">
          <legend>{parole.t('elenco.riga', { nome, numero: i + 1 })}</legend>
          <Voci voci={voce.voci.map((una) => sposta(una, `${percorso}.${i}`))} />
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            aria-label={parole.t('elenco.togliRiga', { nome, numero: i + 1 })}
            onClick={() => {
              scrivi(righe.filter((__, j) => j !== i));
            }}
          >
            <Icona nome="cestino" /> {parole.t('elenco.togli')}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        onClick={() => {
          scrivi([...righe, {}]);
        }}
      >
        {parole.t('elenco.aggiungi', { nome: nome.toLowerCase() })}
      </button>
      {detto !== undefined && <p className="campo-errore">{detto}</p>}
    </section>
  );
}
