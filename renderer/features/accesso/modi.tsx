import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { RispostaPonte } from '../../ponte.ts';
import { CambiaPin } from './cambia-pin.tsx';
import type { Carta, Interruzione } from './carta-pronta.tsx';
import { Entra } from './entra.tsx';
import { Sblocca } from './sblocca.tsx';

const modi = ['entra', 'cambia', 'sblocca'] as const;
/** What the codes of a card are for. */
export type Modo = (typeof modi)[number];
export type Fatto = 'sbloccato' | 'cambiato';

/** The code that is asked for: to come in, another in its place, or the PUK of one that is blocked. */
export function ChiediCodice({
  modo,
  carta,
  rimasti: { pin, puk },
  rileggi,
  interrotta,
  concluso,
}: {
  readonly modo: Modo;
  readonly carta: Carta;
  /** Tries that the card has left. */
  readonly rimasti: Extract<RispostaPonte<'accesso.tentativi'>, { ok: true }>['valore'];
  readonly rileggi: () => Promise<void>;
  readonly interrotta: (errore: Interruzione | undefined) => void;
  readonly concluso: (cosa: Fatto) => void;
}): ReactNode {
  const comuni = { rileggi, interrotta };
  switch (modo) {
    case 'entra':
      return <Entra {...comuni} pin={pin} dimostrativa={carta.tipo === 'software'} />;
    case 'sblocca':
      return (
        <Sblocca
          {...comuni}
          puk={puk}
          bloccato={pin === 0}
          fatto={() => {
            concluso('sbloccato');
          }}
        />
      );
    case 'cambia':
      return (
        <CambiaPin
          {...comuni}
          pin={pin}
          fatto={() => {
            concluso('cambiato');
          }}
        />
      );
  }
}

/** What else may be done with the card, beside what is shown. */
export function AltriModi({
  qui,
  scegli,
}: {
  readonly qui: Modo;
  readonly scegli: (modo: Modo) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <div className="accesso-altro">
      {modi
        .filter((uno) => uno !== qui)
        .map((uno) => (
          <button
            key={uno}
            type="button"
            className="btn btn-link btn-sm"
            onClick={() => {
              scegli(uno);
            }}
          >
            {t(`modo.${uno}`)}
          </button>
        ))}
    </div>
  );
}
