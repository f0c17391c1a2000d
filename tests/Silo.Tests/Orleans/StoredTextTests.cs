using Orleans.Runtime;
using Pathways.Grains.State;
using Pathways.Silo.Orleans;
using Pathways.Silo.Tests.States;

namespace Pathways.Silo.Tests.Orleans;

public sealed class StoredTextTests
{
    private readonly StateSerializer _serializer = new([GrainStates.Default]);

    [Fact]
    public void A_checkpoint_is_kept_as_the_text_that_both_hosts_share() =>
        _serializer.Serialize(StateText.Record).ToString().ShouldBe(StateText.Part);

    [Fact]
    public void And_read_from_it()
    {
        var read = _serializer.Deserialize<RunPartRecord>(BinaryData.FromString(StateText.Part));
        read!.Sha256.ShouldBe(StateText.Sha256);
        read.Content.ShouldBe(StateText.Content);
    }

    [Fact]
    public void A_type_that_no_context_knows_is_refused() =>
        Should.Throw<NotSupportedException>(() => _serializer.Serialize(new Version(1, 0)));

    [Fact]
    public void Two_kinds_of_grain_with_one_key_have_two_rows() =>
        StateRows.Name("state", GrainId.Create("run", "r1")).ShouldNotBe(StateRows.Name("state", GrainId.Create("lease", "r1")));
}
