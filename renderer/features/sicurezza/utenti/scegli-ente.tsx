import type { ReactNode } from 'react';
import { statoEnte } from '#contract/regole/enti.ts';
import type { GenereEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { CampoElenco } from '../../../ui/campi/elenco.tsx';
import { usaEnti } from '../enti/usa-enti.ts';

/** The body that somebody is appointed to lead, among those of the territory that are not closed. */
export function ScegliEnte({
  genere,
  valore,
  cambia,
  errore,
}: {
  readonly genere: GenereEnte;
  readonly valore: string;
  readonly cambia: (codice: string) => void;
  readonly errore: string | undefined;
}): ReactNode {
  const { t } = usaParole('utenti');
  const { data } = usaEnti();
  const { oggi = '', enti = [] } = data?.ok ? data.valore : {};
  return (
    <CampoElenco
      nome="utente.ente"
      etichetta={t(`inserisci.enti.${genere}`)}
      valore={valore}
      cambia={cambia}
      errore={errore}
      opzioni={enti
        .filter((ente) => ente.genere === genere && statoEnte(ente, oggi) !== 'chiuso')
        .map(({ codice, nome, siglaProvincia }) => ({
          ...{ valore: codice, nome: `${nomeProprio(nome)} (${siglaProvincia})` },
        }))}
    />
  );
}
