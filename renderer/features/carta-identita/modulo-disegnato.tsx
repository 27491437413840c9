import type { ReactNode } from 'react';
import { campi, firma, fototessera, modulo, type NomeCampo } from '#resources/carta-identita/modulo.ts';
import { usaParole } from '../../lingua.ts';
import { corpoDi } from '#contract/foglio/lettere.ts';

const mmPerPunto = 25.4 / 72;

/** The inner face of the form as we draw it, with what will be printed on it at the same places. In millimetres. */
export function ModuloDisegnato({
  valori,
  foto,
}: {
  readonly valori: Partial<Record<NomeCampo, string>>;
  readonly foto?: string | undefined;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const { larghezza, altezza } = modulo;
  return (
    <svg
      className="carta-modulo"
      viewBox={`0 0 ${larghezza} ${altezza}`}
      role="img"
      aria-label={t('anteprima')}
    >
      <rect className="carta-fondo" width={larghezza} height={altezza} rx="2" />
      <line className="carta-piega" x1={larghezza / 2} x2={larghezza / 2} y1="0" y2={altezza} />
      {campi.map(({ nome, etichetta, x, y, larghezza: largo }) => (
        <g key={nome}>
          {etichetta !== '' && (
            <text className="carta-etichetta" x={x - 2} y={y} textAnchor="end">
              {etichetta}
            </text>
          )}
          {etichetta !== '' && <line className="carta-riga" x1={x} x2={x + largo} y1={y + 1} y2={y + 1} />}
          <text
            className="carta-valore"
            x={x}
            y={y}
            fontSize={(corpoDi(valori[nome] ?? '', largo) ?? 5.5) * mmPerPunto}
          >
            {valori[nome] ?? ''}
          </text>
        </g>
      ))}
      <rect
        className="carta-riquadro"
        x={fototessera.x}
        y={fototessera.y}
        width={fototessera.larghezza}
        height={fototessera.altezza}
      />
      {foto !== undefined && (
        <image
          href={foto}
          x={fototessera.x}
          y={fototessera.y}
          width={fototessera.larghezza}
          height={fototessera.altezza}
        />
      )}
      <line className="carta-riga" x1={firma.x} x2={firma.x + firma.larghezza} y1={firma.y} y2={firma.y} />
      <text className="carta-etichetta" x={firma.x} y={firma.y - 4}>
        Firma del titolare
      </text>
    </svg>
  );
}
