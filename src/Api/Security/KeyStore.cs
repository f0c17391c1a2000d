using Microsoft.Extensions.Logging;
using Pathways.Api.Hosting;
using Pathways.Data.Keys;
using Pathways.Model;

namespace Pathways.Api.Security;

/// <summary>The keys of the data folder as they stand: read again when the file has changed, so that a revoked key is refused at once.</summary>
internal sealed partial class KeyStore(ApiSettings settings, TimeProvider clock, ILogger<KeyStore> log)
{
    private readonly Lock _gate = new();
    private KeyRing _ring = new([]);
    private (DateTime Written, long Length) _read = (DateTime.MinValue, -1);

    /// <summary>The key that a text opens now.</summary>
    public ApiKey? Find(string text) => Ring().Find(text, clock.GetUtcNow());

    /// <summary>A key by its id, if it opens anything now.</summary>
    public ApiKey? Valid(string id) => Ring().Keys.FirstOrDefault(key => key.Id == id && key.IsValid(clock.GetUtcNow()));

    private KeyRing Ring()
    {
        lock (_gate)
        {
            var file = new FileInfo(KeyFile.PathIn(settings.DataFolder));
            var stands = file.Exists ? (file.LastWriteTimeUtc, file.Length) : (DateTime.MinValue, 0);
            if (stands == _read)
                return _ring;
            try
            {
                _ring = KeyFile.Read(settings.DataFolder);
                _read = stands;
            }
            catch (Exception damaged) when (damaged is InvalidInputException or IOException)
            {
                LogDamaged(log, damaged.Message);
                _ring = new KeyRing([]); // rather nobody than somebody whose key is revoked
            }

            return _ring;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No key is accepted: {Why}")]
    private static partial void LogDamaged(ILogger logger, string why);
}
