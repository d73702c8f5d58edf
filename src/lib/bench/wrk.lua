-- Asks for each of some addresses in turn, and at the end says what happened as one line of JSON.
local requests, at = {}, 0

function init(addresses)
  for _, address in ipairs(addresses) do
    requests[#requests + 1] = wrk.format('GET', address)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local wrong = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"broken":%d,"statuses":%d,"late":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    wrong.connect + wrong.read + wrong.write, wrong.status, wrong.timeout))
end
