import sharp from 'sharp';
const [, , out = '', ...parts] = process.argv;
let x = 0; const comp = [];
for (const p of parts) { const [f = '', top = '0', h = '1000'] = p.split('@'); const m = await sharp(f).metadata(); const hh = Math.min(Number(h), m.height - Number(top)); const b = await sharp(f).extract({ left: 0, top: Number(top), width: m.width, height: hh }).toBuffer(); comp.push({ input: b, left: x, top: 0 }); x += m.width + 10; }
await sharp({ create: { width: x, height: 1000, channels: 3, background: '#888' } }).composite(comp).png().toFile(out);
