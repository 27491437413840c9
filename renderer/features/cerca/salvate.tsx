import { useEffect, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { RicercaSalvata } from '../../offline/archivio.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';

/** Searches that this operator keeps, encrypted like all that they keep here. */
export function usaSalvate(): {
  readonly salvate: readonly RicercaSalvata[];
  readonly salva: (testo: string) => void;
  readonly togli: (id: string) => void;
} {
  const { archivio } = usaSessione();
  const [salvate, setSalvate] = useState<readonly RicercaSalvata[]>([]);
  useEffect(() => archivio.ricerche.osserva(setSalvate), [archivio]);
  return {
    salvate,
    salva: (testo) => {
      if (salvate.some((una) => una.testo === testo)) return;
      const id = crypto.randomUUID();
      void archivio.ricerche.salva(id, Date.now(), { id, testo });
    },
    togli: (id) => void archivio.ricerche.elimina(id),
  };
}

export function Salvate({
  salvate,
  cerca,
  togli,
}: {
  readonly salvate: readonly RicercaSalvata[];
  readonly cerca: (testo: string) => void;
  readonly togli: (id: string) => void;
}): ReactNode {
  const { t } = usaParole('cerca');
  if (salvate.length === 0) return undefined;
  return (
    <section className="cerca-salvate" aria-labelledby="cerca-salvate">
      <h2 id="cerca-salvate">{t('salvate')}</h2>
      <ul>
        {salvate.map(({ id, testo }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                cerca(testo);
              }}
            >
              {testo}
            </button>
            <button
              type="button"
              aria-label={t('togliSalvata', { testo })}
              onClick={() => {
                togli(id);
              }}
            >
              <Icona nome="chiudi" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
