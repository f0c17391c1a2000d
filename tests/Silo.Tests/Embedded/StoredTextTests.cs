using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Pathways.Embedded.Storage;
using Pathways.Grains;
using Pathways.Silo.Tests.Program;
using Pathways.Silo.Tests.States;

namespace Pathways.Silo.Tests.Embedded;

public sealed class StoredTextTests
{
    [Fact]
    public async Task A_checkpoint_is_kept_as_the_text_that_both_hosts_share()
    {
        await using var silo = await new SiloUnderTest().StartAsync();
        await silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IRunPartGrain>("r1/choice").WriteAsync(StateText.Message);
        var stored = await silo.Services.GetRequiredService<IStateStore>().ReadAsync(new StateKey(StateText.Kind, "r1/choice", "part"), default);
        Encoding.UTF8.GetString(stored!.Payload!.Value.Span).ShouldBe(StateText.Part);
    }
}
