import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import type { Archivio } from '../../../offline/archivio.ts';
import { chiama } from '../../../ponte.ts';
import { usaSessione } from '../../../sessione.tsx';
import { cognomeNome, generalitaDi, leggi } from '../../../ufficiale/lettura.ts';
import { Campo } from '../../../ui/campi/campo.tsx';
import { Dialogo } from '../../../ui/dialogo.tsx';

interface Riga {
  readonly id: string;
  readonly nome: string;
  readonly nato: string | undefined;
  readonly codiceFiscale: string | undefined;
}

/** Undefined: the register did not answer. */
async function nelRegistro(testo: string): Promise<readonly Riga[] | undefined> {
  const trovati = await chiama('registro.cerca', { testo });
  if (!trovati.ok) return undefined;
  return trovati.valore.map((uno) => ({
    id: uno.idSchedaSoggettoANPR,
    nome: cognomeNome(uno),
    nato: uno.dataNascita,
    codiceFiscale: uno.codiceFiscale,
  }));
}

async function fraRicordati(archivio: Archivio, testo: string): Promise<readonly Riga[]> {
  const parole = testo.toUpperCase().split(/\s+/);
  return (await archivio.ricordati())
    .map(({ dossier }) => {
      const generalita = generalitaDi(dossier);
      return {
        id: dossier.idSchedaSoggettoANPR,
        nome: cognomeNome(generalita),
        nato: generalita.dataNascita,
        codiceFiscale: leggi(generalita, 'codiceFiscale.codFiscale'),
      };
    })
    .filter(({ nome, codiceFiscale }) =>
      parole.every((parola) => `${nome} ${codiceFiscale ?? ''}`.toUpperCase().includes(parola)),
    );
}

/** Who is called so; `nessuno` once it is known that nobody is. */
function usaChiamati(testo: string): { readonly righe: readonly Riga[]; readonly nessuno: boolean } {
  const { archivio, inSede } = usaSessione();
  const cercato = testo.trim();
  const basta = cercato.length >= 2;
  const ricerca = useQuery({
    queryKey: ['cerca-persona', cercato, inSede],
    enabled: basta,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: async (): Promise<readonly Riga[]> =>
      (inSede ? await nelRegistro(cercato) : undefined) ?? fraRicordati(archivio, cercato),
  });
  const righe = basta ? (ricerca.data ?? []) : [];
  return { righe, nessuno: basta && ricerca.isFetched && righe.length === 0 };
}

/** Somebody in the register; off line among the records read lately on this workstation. */
export function CercaPersona({
  titolo,
  scegli,
  chiudi,
}: {
  readonly titolo: string;
  readonly scegli: (id: string) => Promise<void>;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('atto');
  const { inSede } = usaSessione();
  const [testo, setTesto] = useState('');
  const { righe, nessuno } = usaChiamati(testo);
  return (
    <Dialogo titolo={titolo} chiudi={chiudi}>
      <Campo
        nome="cerca-persona"
        etichetta={t('persona.cercaChi')}
        nota={inSede ? undefined : t('persona.fuoriLinea')}
      >
        {(appigli) => (
          <input
            {...appigli}
            type="search"
            className="form-control"
            autoComplete="off"
            value={testo}
            onChange={({ target }) => {
              setTesto(target.value);
            }}
          />
        )}
      </Campo>
      <ul className="genitori-trovati">
        {righe.map(({ id, nome, nato, codiceFiscale }) => (
          <li key={id}>
            <button type="button" onClick={() => void scegli(id)}>
              <strong>{nome}</strong>
              <span>
                {mostraGiorno(nato)} {codiceFiscale}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {nessuno && <p role="status">{t('persona.nessuno')}</p>}
    </Dialogo>
  );
}
