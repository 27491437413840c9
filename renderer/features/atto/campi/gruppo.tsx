import type { ReactNode } from 'react';
import { usaForma } from '../forma.tsx';
import type { VoceGruppo } from '../voci.ts';
import { Voci } from './voci.tsx';

/** Fields that belong together; without a title, side by side where there is room. */
export function GruppoAtto({
  voce: { titolo, voci, facoltativo, nota },
}: {
  readonly voce: VoceGruppo;
}): ReactNode {
  const { parole } = usaForma();
  const strette = voci.every((una) => una.tipo === 'campo' && una.largo === 'poco');
  // Rows one below the other: a row of rows would be columns.
  if (titolo === undefined && voci.some((una) => una.tipo === 'gruppo')) return <Voci voci={voci} />;
  if (titolo === undefined)
    return (
      <div className={strette ? 'riga-campi riga-stretta' : 'riga-campi'}>
        <Voci voci={voci} />
      </div>
    );
  return (
    <section className="atto-gruppo" aria-label={parole.gruppo(titolo)}>
      <h3>
        {parole.gruppo(titolo)}
        {facoltativo && <span className="facoltativo"> {parole.t('ui:facoltativo')}</span>}
      </h3>
      {nota !== undefined && <p className="campo-nota">{parole.nota(nota)}</p>}
      <Voci voci={voci} />
    </section>
  );
}
